package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.Refusals.impossible;
import static io.dunlin.account.receivables.posting.Refusals.known;
import static io.dunlin.account.receivables.posting.Refusals.otherCurrency;
import static io.dunlin.account.receivables.posting.Refusals.unknownCredit;
import static io.dunlin.account.receivables.posting.Refusals.unknownPayment;

import module java.base;

import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.account.receivables.ledger.Refund;
import io.dunlin.events.FinanceEvent.RefundIssued;

/**
 * Pays back what is unapplied of a payment or credit: only what is not put to an invoice, nor kept
 * for one.
 */
public final class RefundPosting {

  private final Ledger ledger;

  public RefundPosting(Ledger ledger) {
    this.ledger = ledger;
  }

  public Optional<Rejection> refund(RefundIssued event) {
    CreditItemKey key = keyOf(event);
    CreditItem item = ledger.creditItem(key);
    if (item == null) {
      return key.kind() == CreditItemKind.CREDIT
          ? unknownCredit(key.id())
          : unknownPayment(key.id());
    }
    if (ledger.numbers().knowsRefund(event.refund(), event.account())) {
      return known("/data/refund", "Refund " + event.refund());
    }
    return otherCurrency(event.amount(), item.currency(), "The " + name(key))
        .or(() -> EventDays.of(ledger).afterReceipt("/data/refundedOn", event.refundedOn(), item))
        .or(() -> payBack(event, item));
  }

  /** The payment or credit that a refund is of; the entrance sees to it that one is named. */
  public static CreditItemKey keyOf(RefundIssued event) {
    String credit = event.credit();
    return credit == null
        ? new CreditItemKey(CreditItemKind.PAYMENT, Objects.requireNonNull(event.payment()))
        : new CreditItemKey(CreditItemKind.CREDIT, credit);
  }

  private Optional<Rejection> payBack(RefundIssued event, CreditItem item) {
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(ledger.available(item)) > 0) {
      return impossible(
          "/data/amount",
          "Of %s only %s is unapplied"
              .formatted(name(item.key()), item.money(ledger.available(item))));
    }
    ledger.numbers().refund(event.refund(), event.account());
    ledger.change(item.refunded(amount));
    ledger
        .journal()
        .note(new Refund(event.refund(), event.account(), item.key(), event.refundedOn(), amount));
    ledger.note(event.refundedOn(), Movement.Kind.REFUNDED, event.refund(), null, event.amount());
    ledger.complete("refund " + event.refund());
    return Optional.empty();
  }

  private static String name(CreditItemKey key) {
    return (key.kind() == CreditItemKind.CREDIT ? "credit " : "payment ") + key.id();
  }
}

package io.dunlin.account.receivables.ledger;

import static io.dunlin.account.receivables.ledger.Refusals.impossible;
import static io.dunlin.account.receivables.ledger.Refusals.otherCurrency;
import static io.dunlin.account.receivables.ledger.Refusals.unknownPayment;

import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a payment that bounced, or a part of it that was charged back. First goes what is
 * unapplied; the rest is owed again by the invoices that the payment was put to, the youngest due
 * first, as if that part had never come.
 */
public final class ReversalPosting {

  private final Ledger ledger;

  public ReversalPosting(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Without an amount all that is left is taken back; more than what is left is refused. */
  public Optional<Rejection> reverse(PaymentReversed event) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.PAYMENT, event.payment());
    CreditItem fund = ledger.fund(key);
    if (fund == null) {
      return unknownPayment(event.payment());
    }
    if (fund.reversedOn() != null) {
      return impossible("/data/payment", "Payment %s was reversed before".formatted(key.id()));
    }
    return ledger
        .days()
        .afterReceipt("/data/reversedOn", event.reversedOn(), fund)
        .or(() -> refuse(event.amount(), fund))
        .or(() -> takeBack(event, fund));
  }

  private static Optional<Rejection> refuse(@Nullable Money asked, CreditItem fund) {
    if (asked == null) {
      return Optional.empty();
    }
    String payment = fund.key().id();
    return otherCurrency(asked, fund.currency(), "Payment " + payment)
        .or(
            () ->
                asked.amount().compareTo(fund.remaining()) > 0
                    ? impossible(
                        "/data/amount",
                        "Of payment %s only %s is left"
                            .formatted(payment, fund.money(fund.remaining())))
                    : Optional.empty());
  }

  private Optional<Rejection> takeBack(PaymentReversed event, CreditItem fund) {
    Money asked = event.amount();
    BigDecimal amount = asked == null ? fund.remaining() : asked.amount();
    List<AppliedPart> parts = takeFromInvoices(fund, amount.subtract(fund.unapplied()));
    CreditItem reversed = ledger.existing(fund.key()).reversed(amount, event.reversedOn());
    ledger.change(reversed);
    Money money = fund.money(amount);
    ledger.note(event.reversedOn(), Movement.Kind.REVERSED, event.payment(), null, money);
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.PaymentReversed(
                    event.account(),
                    episode,
                    event.payment(),
                    event.reversedOn(),
                    money,
                    parts,
                    event.reason(),
                    fund.money(reversed.remaining())));
    ledger.applyFree();
    ledger.announce(event.reason());
    return Optional.empty();
  }

  private List<AppliedPart> takeFromInvoices(CreditItem fund, BigDecimal wanted) {
    List<AppliedPart> taken = new ArrayList<>();
    BigDecimal missing = wanted;
    for (Application part : youngestDueFirst(ledger.partsOf(fund.key()))) {
      BigDecimal amount = ledger.amountOf(part).min(missing);
      if (amount.signum() > 0) {
        ledger.free(part, amount);
        taken.add(new AppliedPart(part.invoice(), fund.money(amount)));
        missing = missing.subtract(amount);
      }
    }
    return taken;
  }

  private List<Application> youngestDueFirst(List<Application> parts) {
    return parts.stream()
        .sorted(
            Comparator.comparing(
                    (Application part) -> ledger.existing(part.invoice()), Invoice.OLDEST_DUE_FIRST)
                .reversed())
        .toList();
  }
}

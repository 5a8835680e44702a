package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.Refusals.impossible;
import static io.dunlin.account.receivables.posting.Refusals.otherCurrency;
import static io.dunlin.account.receivables.posting.Refusals.unknownPayment;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.Money;
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
    CreditItem item = ledger.creditItem(key);
    if (item == null) {
      return unknownPayment(event.payment());
    }
    if (item.reversedOn() != null) {
      return impossible("/data/payment", "Payment %s was reversed before".formatted(key.id()));
    }
    return EventDays.of(ledger)
        .afterReceipt("/data/reversedOn", event.reversedOn(), item)
        .or(() -> refuse(event.amount(), item))
        .or(() -> takeBack(event, item));
  }

  private static Optional<Rejection> refuse(@Nullable Money asked, CreditItem item) {
    if (asked == null) {
      return Optional.empty();
    }
    String payment = item.key().id();
    Optional<Rejection> currency = otherCurrency(asked, item.currency(), "Payment " + payment);
    return currency.isPresent() || asked.amount().compareTo(item.remaining()) <= 0
        ? currency
        : impossible(
            "/data/amount",
            "Of payment %s only %s is left".formatted(payment, item.money(item.remaining())));
  }

  private Optional<Rejection> takeBack(PaymentReversed event, CreditItem item) {
    Money asked = event.amount();
    BigDecimal amount = asked == null ? item.remaining() : asked.amount();
    List<AppliedPart> applications = takeFromInvoices(item, amount.subtract(item.unapplied()));
    CreditItem reversed = ledger.existing(item.key()).reversed(amount, event.reversedOn());
    ledger.change(reversed);
    Money money = item.money(amount);
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
                    applications,
                    event.reason(),
                    item.money(reversed.remaining())));
    ledger.complete(event.reason());
    return Optional.empty();
  }

  private List<AppliedPart> takeFromInvoices(CreditItem item, BigDecimal wanted) {
    List<AppliedPart> taken = new ArrayList<>();
    BigDecimal missing = wanted;
    for (Application application : youngestDueFirst(item.key())) {
      BigDecimal amount = ledger.applied().amountOf(application).min(missing);
      if (amount.signum() > 0) {
        ledger.application().takeBack(application, amount);
        taken.add(new AppliedPart(application.invoice(), item.money(amount)));
        missing = missing.subtract(amount);
      }
    }
    return taken;
  }

  private List<Application> youngestDueFirst(CreditItemKey payment) {
    Comparator<Application> oldestDueFirst =
        Comparator.comparing(
            application -> ledger.existing(application.invoice()), Invoice.OLDEST_DUE_FIRST);
    return ledger.applied().of(payment).stream().sorted(oldestDueFirst.reversed()).toList();
  }
}

package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.Refusals.impossible;
import static io.dunlin.account.receivables.posting.Refusals.otherCurrency;
import static io.dunlin.account.receivables.posting.Refusals.unknownInvoice;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.invoice.InvoiceTerms;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.Money;

/** What Finance says of invoices, put into the ledger; or why it cannot be. */
public final class InvoicePosting {

  private final Ledger ledger;

  public InvoicePosting(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A new claim; first comes what was kept for it, then what is free (E12). */
  public Optional<Rejection> issue(InvoiceIssued event) {
    String owner = ledger.numbers().ownerOfInvoice(event.invoice());
    if (owner != null) {
      return Optional.of(taken(event, owner));
    }
    ledger.numbers().invoice(event.invoice(), ledger.account());
    ledger.change(
        Invoice.issued(event.invoice(), ledger.account(), terms(event), ledger.journal().now())
            .settledAtOnce(event.issuedOn()));
    ledger.note(event.issuedOn(), Movement.Kind.ISSUED, null, event.invoice(), event.amount());
    tellOpened(event);
    applyReserved(event.invoice());
    return done("issued");
  }

  /** A new due day or amount; what is paid too much by it is free again. */
  public Optional<Rejection> amend(InvoiceAmended event) {
    Invoice invoice = ledger.invoice(event.invoice());
    if (invoice == null) {
      return unknownInvoice(event.invoice());
    }
    if (invoice.voided()) {
      return impossible("/data/invoice", "Invoice %s was voided".formatted(event.invoice()));
    }
    Money asked = event.amount();
    Optional<Rejection> refusal =
        asked == null
            ? Optional.empty()
            : otherCurrency(asked, invoice.currency(), "Invoice " + event.invoice());
    return refusal.isPresent() ? refusal : amend(event, invoice);
  }

  private Optional<Rejection> amend(InvoiceAmended event, Invoice invoice) {
    LocalDate dueOn = event.dueOn() == null ? invoice.dueOn() : event.dueOn();
    if (dueOn.isBefore(invoice.terms().issuedOn())) {
      return Optional.of(
          Rejection.at(
              Reason.INVALID_EVENT,
              "/data/dueOn",
              "is before the day of issue, " + invoice.terms().issuedOn()));
    }
    InvoiceTerms old = invoice.terms();
    BigDecimal amount = event.amount() == null ? old.amount() : event.amount().amount();
    unapplyAbove(invoice, amount);
    change(event, old, old.amended(dueOn, amount));
    return done(event.reason());
  }

  /** The claim is gone; what was put to it is free again. */
  public Optional<Rejection> voided(InvoiceVoided event) {
    Invoice invoice = ledger.invoice(event.invoice());
    if (invoice == null) {
      return unknownInvoice(event.invoice());
    }
    if (invoice.voided()) {
      return impossible("/data/invoice", "Invoice %s was voided before".formatted(event.invoice()));
    }
    return EventDays.of(ledger)
        .afterIssue("/data/voidedOn", event.voidedOn(), invoice)
        .or(() -> cancel(event));
  }

  private Optional<Rejection> cancel(InvoiceVoided event) {
    ledger
        .applied()
        .to(event.invoice())
        .forEach(
            application ->
                ledger.application().unapply(application, ledger.applied().amountOf(application)));
    Invoice unapplied = ledger.existing(event.invoice());
    Money amount = unapplied.money(unapplied.terms().amount());
    ledger.change(unapplied.with(unapplied.settlement().voided(event.voidedOn())));
    ledger.note(event.voidedOn(), Movement.Kind.VOIDED, null, event.invoice(), amount);
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.InvoiceVoided(
                    ledger.account(),
                    episode,
                    event.invoice(),
                    event.voidedOn(),
                    amount,
                    event.reason()));
    return done(event.reason());
  }

  private Optional<Rejection> done(String reason) {
    ledger.complete(reason);
    return Optional.empty();
  }

  private static InvoiceTerms terms(InvoiceIssued event) {
    return new InvoiceTerms(
        event.kind(),
        event.issuedOn(),
        event.dueOn(),
        event.amount().amount(),
        event.amount().currency(),
        event.product());
  }

  private void applyReserved(String number) {
    ledger.reservations().where(kept -> isFor(number, kept)).stream()
        .sorted(
            Comparator.comparing(
                kept -> ledger.existing(kept.creditItem()), CreditItem.OLDEST_FIRST))
        .forEach(kept -> applyReserved(number, kept));
  }

  private boolean isFor(String number, Reservation kept) {
    String currency = ledger.existing(number).currency();
    return kept.invoice().equals(number)
        || NumberMatch.among(ledger.invoices(), kept.invoice(), currency)
            .filter(invoice -> invoice.number().equals(number))
            .filter(_ -> ledger.existing(kept.creditItem()).currency().equals(currency))
            .isPresent();
  }

  /** Money that was kept for an invoice that came in another currency is free again. */
  private void applyReserved(String number, Reservation kept) {
    CreditItem item = ledger.existing(kept.creditItem());
    if (item.currency().equals(ledger.existing(number).currency())) {
      BigDecimal available = ledger.reservations().available(kept, item);
      ledger.application().apply(kept.creditItem(), number, available, kept.invoice());
    }
    ledger.reservations().end(kept);
    boolean stillReserving = !ledger.reservations().of(kept.creditItem()).isEmpty();
    ledger.change(ledger.existing(kept.creditItem()).reserving(stillReserving));
  }

  /** Write-offs go first, then what was put to the invoice last. */
  private void unapplyAbove(Invoice invoice, BigDecimal amount) {
    BigDecimal excess = invoice.settlement().settled().subtract(amount);
    for (Application application : lastFirst(ledger.applied().to(invoice.number()))) {
      BigDecimal unapplied = ledger.applied().amountOf(application).min(excess);
      if (unapplied.signum() > 0) {
        ledger.application().unapply(application, unapplied);
        excess = excess.subtract(unapplied);
      }
    }
  }

  private List<Application> lastFirst(List<Application> applications) {
    return applications.stream()
        .sorted(
            Comparator.comparing(
                    (Application application) ->
                        application.creditItem().kind() == CreditItemKind.WRITE_OFF)
                .thenComparing(
                    application -> ledger.existing(application.creditItem()),
                    CreditItem.OLDEST_FIRST)
                .reversed())
        .toList();
  }

  private void change(InvoiceAmended event, InvoiceTerms old, InvoiceTerms amended) {
    BigDecimal change = amended.amount().subtract(old.amount());
    Invoice invoice = ledger.existing(event.invoice());
    ledger.change(invoice.with(amended).settledAtOnce(ledger.journal().today()));
    if (change.signum() != 0) {
      ledger.note(Movement.Kind.AMENDED, null, event.invoice(), invoice.money(change));
    }
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.InvoiceAmended(
                    ledger.account(),
                    episode,
                    event.invoice(),
                    amended.dueOn(),
                    invoice.money(amended.amount()),
                    invoice.money(change),
                    ledger.journal().today(),
                    event.reason()));
  }

  private void tellOpened(InvoiceIssued event) {
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.InvoiceOpened(
                    ledger.account(),
                    episode,
                    event.invoice(),
                    event.kind(),
                    event.issuedOn(),
                    event.dueOn(),
                    event.amount(),
                    event.product()));
  }

  private static Rejection taken(InvoiceIssued event, String owner) {
    String whose = owner.equals(event.account()) ? "this account" : "another account";
    return Rejection.at(
        Reason.ALREADY_KNOWN,
        "/data/invoice",
        "Invoice %s was issued before, to %s".formatted(event.invoice(), whose));
  }
}

package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.Refusals.impossible;
import static io.dunlin.account.receivables.posting.Refusals.known;
import static io.dunlin.account.receivables.posting.Refusals.otherCurrency;
import static io.dunlin.account.receivables.posting.Refusals.unknownInvoice;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.account.receivables.ledger.WriteOff;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.Money;
import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;

/** What Finance says of money, put into the ledger; or why it cannot be (E12). */
public final class CashPosting {

  private final Ledger ledger;

  public CashPosting(Ledger ledger) {
    this.ledger = ledger;
  }

  public Optional<Rejection> receive(PaymentReceived event) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.PAYMENT, event.payment());
    Optional<Rejection> refusal =
        refuse(key, "/data/payment")
            .or(() -> EventDays.of(ledger).check("/data/receivedOn", event.receivedOn()))
            .or(() -> refuse(event.remittance(), event.amount(), "/data/remittance/%d/invoice"));
    if (refusal.isPresent()) {
      return refusal;
    }
    ledger.change(CreditItem.of(key, event.account(), event.receivedOn(), event.amount()));
    ledger.note(event.receivedOn(), Movement.Kind.RECEIVED, event.payment(), null, event.amount());
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.PaymentRecorded(
                    event.account(), episode, event.payment(), event.receivedOn(), event.amount()));
    applyRemittance(key, resolved(event.remittance(), event.amount().currency()));
    return done("payment " + event.payment());
  }

  /** A credit counts like a payment; without an invoice, or above its need, it is on account. */
  public Optional<Rejection> credit(CreditIssued event) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.CREDIT, event.credit());
    List<RemittanceLine> lines =
        event.invoice() == null ? List.of() : List.of(new RemittanceLine(event.invoice(), null));
    Optional<Rejection> refusal =
        refuse(key, "/data/credit")
            .or(() -> EventDays.of(ledger).check("/data/issuedOn", event.issuedOn()))
            .or(() -> refuse(lines, event.amount(), "/data/invoice"));
    if (refusal.isPresent()) {
      return refusal;
    }
    ledger.change(CreditItem.of(key, event.account(), event.issuedOn(), event.amount()));
    ledger.note(event.issuedOn(), Movement.Kind.CREDITED, event.credit(), null, event.amount());
    ledger
        .journal()
        .tell(
            episode ->
                new LedgerEvent.CreditRecorded(
                    event.account(),
                    episode,
                    event.credit(),
                    event.issuedOn(),
                    event.amount(),
                    event.invoice()));
    applyRemittance(key, resolved(lines, event.amount().currency()));
    return done("credit " + event.credit());
  }

  public Optional<Rejection> writeOff(WriteOffBooked event) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.WRITE_OFF, event.writeOff());
    Invoice invoice = ledger.invoice(event.invoice());
    if (ledger.has(key)) {
      return known("/data/writeOff", "Write-off " + event.writeOff());
    }
    if (invoice == null) {
      return unknownInvoice(event.invoice());
    }
    return otherCurrency(event.amount(), invoice.currency(), "Invoice " + event.invoice())
        .or(() -> EventDays.of(ledger).afterIssue("/data/bookedOn", event.bookedOn(), invoice))
        .or(() -> bookWriteOff(event, key, invoice));
  }

  private Optional<Rejection> bookWriteOff(
      WriteOffBooked event, CreditItemKey key, Invoice invoice) {
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(invoice.balance()) > 0) {
      return impossible(
          "/data/amount",
          "Of invoice %s only %s is open"
              .formatted(event.invoice(), invoice.money(invoice.balance())));
    }
    ledger.change(CreditItem.of(key, event.account(), event.bookedOn(), event.amount()));
    ledger.note(
        event.bookedOn(),
        Movement.Kind.WRITTEN_OFF,
        event.writeOff(),
        event.invoice(),
        event.amount());
    ledger
        .journal()
        .note(
            new WriteOff(
                event.writeOff(),
                event.account(),
                event.invoice(),
                event.reason(),
                event.approvedBy()));
    ledger.application().apply(key, event.invoice(), amount);
    return done(event.reason());
  }

  private Optional<Rejection> done(String reason) {
    ledger.complete(reason);
    return Optional.empty();
  }

  /** The lines of a payment or credit, each with the invoice that is meant by it. */
  private List<AppliedLine> resolved(List<RemittanceLine> lines, String currency) {
    return lines.stream().map(line -> resolved(line, currency)).toList();
  }

  private AppliedLine resolved(RemittanceLine line, String currency) {
    String written = line.invoice();
    BigDecimal amount = line.amount() == null ? null : line.amount().amount();
    boolean known = ledger.invoice(written) != null;
    String number =
        known
            ? written
            : NumberMatch.among(ledger.invoices(), written, currency)
                .map(Invoice::number)
                .orElse(written);
    return new AppliedLine(number, written, amount);
  }

  /** A line of a remittance: the invoice's number, what was written for it, and how much. */
  private record AppliedLine(String invoice, String written, @Nullable BigDecimal amount) {}

  /** The lines in their order; those that may need all come last, so that the rest is served. */
  private void applyRemittance(CreditItemKey key, List<AppliedLine> lines) {
    for (int line = 0; line < lines.size(); line++) {
      AppliedLine given = lines.get(line);
      if (given.amount() != null || ledger.invoice(given.invoice()) != null) {
        applyRemittance(key, line, given);
      }
    }
    for (int line = 0; line < lines.size(); line++) {
      AppliedLine given = lines.get(line);
      if (given.amount() == null && ledger.invoice(given.invoice()) == null) {
        applyRemittance(key, line, given);
      }
    }
  }

  private void applyRemittance(CreditItemKey key, int line, AppliedLine given) {
    BigDecimal free = ledger.available(ledger.existing(key));
    BigDecimal wanted = given.amount() == null ? null : given.amount().min(free);
    if (ledger.invoice(given.invoice()) != null) {
      ledger
          .application()
          .apply(key, given.invoice(), wanted == null ? free : wanted, given.written());
    } else if (wanted == null || wanted.signum() > 0) {
      ledger.reservations().add(new Reservation(key, line, given.invoice(), wanted, false));
      ledger.change(ledger.existing(key).reserving(true));
    }
  }

  private Optional<Rejection> refuse(CreditItemKey key, String pointer) {
    return ledger.has(key)
        ? known(pointer, "%s %s".formatted(name(key), key.id()))
        : Optional.empty();
  }

  /** Money is for invoices of its own account and currency; all that are not are named. */
  private Optional<Rejection> refuse(List<RemittanceLine> lines, Money amount, String pointer) {
    List<FieldError> foreign = new ArrayList<>();
    List<FieldError> otherCurrency = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String number = lines.get(line).invoice();
      Invoice invoice = ledger.invoice(number);
      if (ledger.numbers().isForeign(number, ledger.account())) {
        String detail = "Invoice %s belongs to another account".formatted(number);
        foreign.add(new FieldError(pointer.formatted(line), detail));
      } else if (invoice != null && !invoice.currency().equals(amount.currency())) {
        otherCurrency.add(
            Refusals.otherCurrency(pointer.formatted(line), invoice, amount.currency()));
      }
    }
    Reason reason = foreign.isEmpty() ? Reason.CURRENCY_MISMATCH : Reason.NOT_POSSIBLE;
    foreign.addAll(otherCurrency);
    return Refusals.all(reason, foreign);
  }

  private static String name(CreditItemKey key) {
    return switch (key.kind()) {
      case PAYMENT -> "Payment";
      case CREDIT -> "Credit";
      case WRITE_OFF -> "Write-off";
    };
  }
}

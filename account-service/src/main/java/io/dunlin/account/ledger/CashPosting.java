package io.dunlin.account.ledger;

import static io.dunlin.account.ledger.Refusals.impossible;
import static io.dunlin.account.ledger.Refusals.known;
import static io.dunlin.account.ledger.Refusals.otherCurrency;
import static io.dunlin.account.ledger.Refusals.unknownInvoice;
import static io.dunlin.account.ledger.Refusals.unknownPayment;

import io.dunlin.account.ledger.Rejection.Flaw;
import io.dunlin.account.ledger.Rejection.Reason;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.AppliedPart;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Finance says of money, put into the ledger; or why it cannot be (E12). */
public final class CashPosting {

  private final Ledger ledger;

  public CashPosting(Ledger ledger) {
    this.ledger = ledger;
  }

  public Optional<Rejection> receive(PaymentReceived event) {
    FundKey key = new FundKey(FundKind.PAYMENT, event.payment());
    Optional<Rejection> refusal =
        refuse(key, "/data/payment")
            .or(() -> refuse(event.remittance(), event.amount(), "/data/remittance/%d/invoice"));
    if (refusal.isPresent()) {
      return refusal;
    }
    open(Fund.of(key, event.account(), event.receivedOn(), event.amount()));
    ledger.note(event.receivedOn(), Movement.Kind.RECEIVED, event.payment(), null, event.amount());
    ledger
        .journal()
        .tell(
            episode ->
                new AccountEvent.PaymentRecorded(
                    event.account(), episode, event.payment(), event.receivedOn(), event.amount()));
    follow(key, event.remittance());
    return done("payment " + event.payment());
  }

  /** A credit counts like a payment; without an invoice, or above its need, it is on account. */
  public Optional<Rejection> credit(CreditIssued event) {
    FundKey key = new FundKey(FundKind.CREDIT, event.credit());
    List<RemittanceLine> lines =
        event.invoice() == null ? List.of() : List.of(new RemittanceLine(event.invoice(), null));
    Optional<Rejection> refusal =
        refuse(key, "/data/credit").or(() -> refuse(lines, event.amount(), "/data/invoice"));
    if (refusal.isPresent()) {
      return refusal;
    }
    open(Fund.of(key, event.account(), event.issuedOn(), event.amount()));
    ledger.note(event.issuedOn(), Movement.Kind.CREDITED, event.credit(), null, event.amount());
    follow(key, lines);
    return done("credit " + event.credit());
  }

  /** The debt that the payment had settled is back, as if it had never come. */
  public Optional<Rejection> reverse(PaymentReversed event) {
    FundKey key = new FundKey(FundKind.PAYMENT, event.payment());
    Fund fund = ledger.fund(key);
    if (fund == null) {
      return unknownPayment(event.payment());
    }
    if (fund.reversedOn() != null) {
      return impossible("/data/payment", "Payment %s was reversed before".formatted(key.id()));
    }
    List<AppliedPart> parts = new ArrayList<>();
    for (Part part : ledger.partsOf(key)) {
      BigDecimal amount = ledger.amountOf(part);
      ledger.free(part, amount);
      parts.add(new AppliedPart(part.invoice(), fund.money(amount)));
    }
    ledger.reservations().of(key).forEach(ledger.reservations()::end);
    ledger.change(ledger.existing(key).reversed(event.reversedOn()));
    Money amount = fund.money(fund.amount().subtract(fund.refunded()));
    ledger.note(event.reversedOn(), Movement.Kind.REVERSED, event.payment(), null, amount);
    ledger
        .journal()
        .tell(
            episode ->
                new AccountEvent.PaymentReversed(
                    event.account(),
                    episode,
                    event.payment(),
                    event.reversedOn(),
                    amount,
                    parts,
                    event.reason()));
    return done(event.reason());
  }

  /** Only what is not put to an invoice, nor kept for one, can be paid back. */
  public Optional<Rejection> refund(RefundIssued event) {
    FundKey key = new FundKey(FundKind.PAYMENT, event.payment());
    Fund fund = ledger.fund(key);
    if (fund == null) {
      return unknownPayment(event.payment());
    }
    if (ledger.numbers().knowsRefund(event.refund())) {
      return known("/data/refund", "Refund " + event.refund());
    }
    return otherCurrency(event.amount(), fund.currency(), "Payment " + event.payment())
        .or(() -> payBack(event, fund));
  }

  private Optional<Rejection> payBack(RefundIssued event, Fund fund) {
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(ledger.free(fund)) > 0) {
      return impossible(
          "/data/amount",
          "Of payment %s only %s is unapplied"
              .formatted(event.payment(), fund.money(ledger.free(fund))));
    }
    ledger.numbers().refund(event.refund(), event.account());
    ledger.change(fund.refunded(amount));
    ledger
        .journal()
        .note(
            new Refund(
                event.refund(), event.account(), event.payment(), event.refundedOn(), amount));
    ledger.note(event.refundedOn(), Movement.Kind.REFUNDED, event.refund(), null, event.amount());
    return done("refund " + event.refund());
  }

  public Optional<Rejection> writeOff(WriteOffBooked event) {
    FundKey key = new FundKey(FundKind.WRITE_OFF, event.writeOff());
    Invoice invoice = ledger.invoice(event.invoice());
    if (ledger.numbers().knows(key)) {
      return known("/data/writeOff", "Write-off " + event.writeOff());
    }
    if (invoice == null) {
      return unknownInvoice(event.invoice());
    }
    return otherCurrency(event.amount(), invoice.currency(), "Invoice " + event.invoice())
        .or(() -> giveUp(event, key, invoice));
  }

  private Optional<Rejection> giveUp(WriteOffBooked event, FundKey key, Invoice invoice) {
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(invoice.balance()) > 0) {
      return impossible(
          "/data/amount",
          "Of invoice %s only %s is open"
              .formatted(event.invoice(), invoice.money(invoice.balance())));
    }
    open(Fund.of(key, event.account(), event.bookedOn(), event.amount()));
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
    ledger.put(key, event.invoice(), amount);
    return done(event.reason());
  }

  private Optional<Rejection> done(String reason) {
    ledger.applyFree();
    ledger.announce(reason);
    return Optional.empty();
  }

  private void open(Fund fund) {
    ledger.numbers().fund(fund.key(), fund.account());
    ledger.change(fund);
  }

  /** The lines in their order; those that may need all come last, so that the rest is served. */
  private void follow(FundKey key, List<RemittanceLine> lines) {
    for (int line = 0; line < lines.size(); line++) {
      RemittanceLine given = lines.get(line);
      if (given.amount() != null || ledger.invoice(given.invoice()) != null) {
        follow(key, line, given);
      }
    }
    for (int line = 0; line < lines.size(); line++) {
      RemittanceLine given = lines.get(line);
      if (given.amount() == null && ledger.invoice(given.invoice()) == null) {
        follow(key, line, given);
      }
    }
  }

  private void follow(FundKey key, int line, RemittanceLine given) {
    BigDecimal free = ledger.free(ledger.existing(key));
    BigDecimal wanted = given.amount() == null ? null : given.amount().amount().min(free);
    if (ledger.invoice(given.invoice()) != null) {
      ledger.put(key, given.invoice(), wanted == null ? free : wanted);
    } else if (wanted == null || wanted.signum() > 0) {
      ledger.reservations().add(new Reservation(key, line, given.invoice(), wanted, false));
      ledger.change(ledger.existing(key).reserving(true));
    }
  }

  private Optional<Rejection> refuse(FundKey key, String pointer) {
    return ledger.numbers().knows(key)
        ? known(pointer, "%s %s".formatted(name(key), key.id()))
        : Optional.empty();
  }

  /** Money is for invoices of its own account and currency; all that are not are named. */
  private Optional<Rejection> refuse(List<RemittanceLine> lines, Money amount, String pointer) {
    List<Flaw> foreign = new ArrayList<>();
    List<Flaw> otherCurrency = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String number = lines.get(line).invoice();
      Invoice invoice = ledger.invoice(number);
      if (ledger.numbers().isForeign(number, ledger.account())) {
        String detail = "Invoice %s belongs to another account".formatted(number);
        foreign.add(new Flaw(pointer.formatted(line), detail));
      } else if (invoice != null && !invoice.currency().equals(amount.currency())) {
        otherCurrency.add(
            Refusals.otherCurrency(pointer.formatted(line), invoice, amount.currency()));
      }
    }
    Reason reason = foreign.isEmpty() ? Reason.CURRENCY_MISMATCH : Reason.NOT_POSSIBLE;
    foreign.addAll(otherCurrency);
    return Refusals.all(reason, foreign);
  }

  private static String name(FundKey key) {
    return switch (key.kind()) {
      case PAYMENT -> "Payment";
      case CREDIT -> "Credit";
      case WRITE_OFF -> "Write-off";
    };
  }
}

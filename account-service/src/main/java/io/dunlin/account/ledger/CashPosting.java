package io.dunlin.account.ledger;

import io.dunlin.account.ledger.Rejection.Reason;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.AppliedPart;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
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
    List<String> named = event.remittance().stream().map(RemittanceLine::invoice).toList();
    Optional<Rejection> refusal = refuse(key, "/data/payment", named, "/data/remittance");
    if (refusal.isPresent()) {
      return refusal;
    }
    open(Fund.of(key, event.account(), event.receivedOn(), event.amount().amount()));
    ledger.note(
        event.receivedOn(), Movement.Kind.RECEIVED, event.payment(), null, event.amount().amount());
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
    List<String> named = lines.stream().map(RemittanceLine::invoice).toList();
    Optional<Rejection> refusal = refuse(key, "/data/credit", named, "/data/invoice");
    if (refusal.isPresent()) {
      return refusal;
    }
    open(Fund.of(key, event.account(), event.issuedOn(), event.amount().amount()));
    ledger.note(
        event.issuedOn(), Movement.Kind.CREDITED, event.credit(), null, event.amount().amount());
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
      parts.add(new AppliedPart(part.invoice(), ledger.money(amount)));
    }
    ledger.reservations().of(key).forEach(ledger.reservations()::end);
    ledger.change(ledger.existing(key).reversed(event.reversedOn()));
    BigDecimal amount = fund.amount().subtract(fund.refunded());
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
                    ledger.money(amount),
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
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(ledger.free(fund)) > 0) {
      return impossible(
          "/data/amount",
          "Of payment %s only %s is unapplied"
              .formatted(event.payment(), ledger.money(ledger.free(fund))));
    }
    ledger.numbers().refund(event.refund(), event.account());
    ledger.change(fund.refunded(amount));
    ledger.note(event.refundedOn(), Movement.Kind.REFUNDED, event.refund(), null, amount);
    return done("refund " + event.refund());
  }

  public Optional<Rejection> writeOff(WriteOffBooked event) {
    FundKey key = new FundKey(FundKind.WRITE_OFF, event.writeOff());
    Invoice invoice = ledger.invoice(event.invoice());
    if (ledger.numbers().knows(key)) {
      return known("/data/writeOff", "Write-off " + event.writeOff());
    }
    if (invoice == null) {
      return Optional.of(
          Rejection.at(
              Reason.UNKNOWN_INVOICE,
              "/data/invoice",
              "Invoice %s of this account is not known".formatted(event.invoice())));
    }
    BigDecimal amount = event.amount().amount();
    if (amount.compareTo(invoice.balance()) > 0) {
      return impossible(
          "/data/amount",
          "Of invoice %s only %s is open"
              .formatted(event.invoice(), ledger.money(invoice.balance())));
    }
    open(Fund.of(key, event.account(), event.bookedOn(), amount));
    ledger.note(
        event.bookedOn(), Movement.Kind.WRITTEN_OFF, event.writeOff(), event.invoice(), amount);
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

  private Optional<Rejection> refuse(
      FundKey key, String pointer, List<String> invoices, String pointerToInvoices) {
    if (ledger.numbers().knows(key)) {
      return known(pointer, "%s %s".formatted(name(key), key.id()));
    }
    return invoices.stream()
        .filter(invoice -> ledger.numbers().isForeign(invoice, ledger.account()))
        .findFirst()
        .map(
            invoice ->
                Rejection.at(
                    Reason.NOT_POSSIBLE,
                    pointerToInvoices,
                    "Invoice %s belongs to another account".formatted(invoice)));
  }

  private static String name(FundKey key) {
    return switch (key.kind()) {
      case PAYMENT -> "Payment";
      case CREDIT -> "Credit";
      case WRITE_OFF -> "Write-off";
    };
  }

  private static Optional<Rejection> known(String pointer, String what) {
    return Optional.of(Rejection.at(Reason.ALREADY_KNOWN, pointer, what + " is known already"));
  }

  private static Optional<Rejection> unknownPayment(String payment) {
    return Optional.of(
        Rejection.at(
            Reason.UNKNOWN_PAYMENT,
            "/data/payment",
            "Payment %s of this account is not known".formatted(payment)));
  }

  private static Optional<Rejection> impossible(String pointer, String detail) {
    return Optional.of(Rejection.at(Reason.NOT_POSSIBLE, pointer, detail));
  }
}

package io.dunlin.reporting.receivable;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinalInvoiceEvent;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.LedgerEvent.CreditApplied;
import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.Money;
import io.dunlin.events.ProfileEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.RenewalEvent;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StatementEvent;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.TransferEvent;
import io.dunlin.reporting.receivable.Movement.Kind;

/** Applies a batch of events to the accounts, invoices and payments that they are about. */
final class ReceivablesBatch {

  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<PaymentKey, Payment> payments = new HashMap<>();
  private final Map<String, AccountChanged> accounts = new HashMap<>();
  private final List<Movement> movements = new ArrayList<>();

  /** Begins with the invoices and payments that are known already. */
  ReceivablesBatch(Collection<Invoice> knownInvoices, Collection<Payment> knownPayments) {
    knownInvoices.forEach(invoice -> invoices.put(invoice.invoice(), invoice));
    knownPayments.forEach(
        payment -> payments.put(new PaymentKey(payment.account(), payment.payment()), payment));
  }

  /** A payment's number is its account's own (E12). */
  record PaymentKey(String account, String payment) {}

  void apply(long seq, AccountEvent event) {
    switch (event) {
      case AccountChanged changed ->
          accounts.merge(changed.account(), changed, ReceivablesBatch::later);
      case LedgerEvent ledgerEvent -> applyLedger(seq, ledgerEvent);
      case ProfileEvent _,
          StandingEvent _,
          SuspensionEvent _,
          TransferEvent _,
          RenewalEvent _,
          StatementEvent _,
          FinalInvoiceEvent _ -> {}
    }
  }

  List<Invoice> invoices() {
    return List.copyOf(invoices.values());
  }

  List<Payment> payments() {
    return List.copyOf(payments.values());
  }

  List<AccountChanged> accounts() {
    return List.copyOf(accounts.values());
  }

  List<Movement> movements() {
    return movements;
  }

  private void applyLedger(long seq, LedgerEvent event) {
    switch (event) {
      case InvoiceOpened opened -> apply(seq, opened);
      case InvoiceAmended amended -> apply(seq, amended);
      case InvoiceSettled settled ->
          change(settled.invoice(), invoice -> invoice.settled(settled.settledOn()));
      case InvoiceReopened reopened -> apply(seq, reopened);
      case InvoiceVoided voided -> apply(seq, voided);
      case PaymentRecorded recorded ->
          payments.put(
              new PaymentKey(recorded.account(), recorded.payment()), Payment.of(recorded));
      case PaymentApplied applied -> apply(seq, applied);
      case PaymentReversed reversed -> apply(seq, reversed);
      case CreditApplied credit ->
          move(credit, seq, credit.invoice(), credit.on(), Kind.CREDIT, credit.amount().negated());
      case CreditRecorded _ -> {}
    }
  }

  private void apply(long seq, InvoiceOpened opened) {
    invoices.put(opened.invoice(), Invoice.of(opened));
    move(opened, seq, opened.invoice(), opened.issuedOn(), Kind.SALE, opened.amount());
  }

  private void apply(long seq, InvoiceAmended amended) {
    change(amended.invoice(), invoice -> invoice.amended(amended));
    move(amended, seq, amended.invoice(), amended.on(), Kind.AMENDMENT, amended.change());
  }

  private void apply(long seq, InvoiceVoided voided) {
    change(voided.invoice(), invoice -> invoice.voided(voided.voidedOn()));
    Money reduction = voided.amount().negated();
    move(voided, seq, voided.invoice(), voided.voidedOn(), Kind.VOID, reduction);
  }

  /** A lifted void brings its amount back; money that was taken back has told so itself. */
  private void apply(long seq, InvoiceReopened reopened) {
    Invoice before = invoices.get(reopened.invoice());
    if (before != null && before.voidedOn() != null) {
      move(reopened, seq, reopened.invoice(), reopened.on(), Kind.VOID, reopened.balance());
    }
    change(reopened.invoice(), Invoice::reopened);
  }

  private void apply(long seq, PaymentApplied applied) {
    payments.computeIfPresent(
        new PaymentKey(applied.account(), applied.payment()),
        (_, payment) -> payment.applied(applied));
    move(applied, seq, applied.invoice(), applied.on(), Kind.PAYMENT, applied.amount().negated());
  }

  private void apply(long seq, PaymentReversed reversed) {
    payments.computeIfPresent(
        new PaymentKey(reversed.account(), reversed.payment()),
        (_, payment) -> payment.reversed(reversed));
    int part = 0;
    for (AppliedPart owed : reversed.unapplied()) {
      movements.add(
          new Movement(
              reversed.account(),
              seq,
              part++,
              owed.invoice(),
              reversed.reversedOn(),
              Kind.REVERSAL,
              owed.amount()));
    }
  }

  private void change(String invoice, UnaryOperator<Invoice> change) {
    invoices.computeIfPresent(invoice, (_, known) -> change.apply(known));
  }

  private void move(
      AccountEvent event, long seq, String invoice, LocalDate day, Kind kind, Money amount) {
    if (!amount.isZero()) {
      movements.add(new Movement(event.account(), seq, 0, invoice, day, kind, amount));
    }
  }

  private static AccountChanged later(AccountChanged one, AccountChanged other) {
    return one.version() > other.version() ? one : other;
  }
}

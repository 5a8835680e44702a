package io.dunlin.reporting.receivable;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
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
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.BucketEntered;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.StatementEvent.StatementIssued;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import io.dunlin.reporting.receivable.Movement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What events say about accounts, invoices and payments, entered one after the other. */
final class Books {

  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<PaymentKey, Payment> payments = new HashMap<>();
  private final Map<String, AccountChanged> accounts = new HashMap<>();
  private final List<Movement> movements = new ArrayList<>();

  /** Begins with what is known of the invoices and payments that events are about. */
  Books(Collection<Invoice> knownInvoices, Collection<Payment> knownPayments) {
    knownInvoices.forEach(invoice -> invoices.put(invoice.invoice(), invoice));
    knownPayments.forEach(
        payment -> payments.put(new PaymentKey(payment.account(), payment.payment()), payment));
  }

  /** Finance's numbers of payments are taken as its own per account. */
  record PaymentKey(String account, String payment) {}

  void enter(long seq, AccountEvent event) {
    switch (event) {
      case AccountChanged changed -> accounts.merge(changed.account(), changed, Books::later);
      case InvoiceOpened opened -> enter(seq, opened);
      case InvoiceAmended amended -> enter(seq, amended);
      case InvoiceSettled settled ->
          change(settled.invoice(), invoice -> invoice.settled(settled.settledOn()));
      case InvoiceReopened reopened -> enter(seq, reopened);
      case InvoiceVoided voided -> enter(seq, voided);
      case PaymentRecorded recorded ->
          payments.put(
              new PaymentKey(recorded.account(), recorded.payment()), Payment.of(recorded));
      case PaymentApplied applied -> enter(seq, applied);
      case PaymentReversed reversed -> enter(seq, reversed);
      case CreditApplied credit ->
          move(credit, seq, credit.invoice(), credit.on(), Kind.CREDIT, credit.amount().negated());
      case ContactChanged _,
          CreditRecorded _,
          InvoiceOverdue _,
          StandingChanged _,
          BucketEntered _,
          AccountCurrent _ -> {}
      case TransferRequested _,
          TransferWaiting _,
          TransferChecklistCompleted _,
          TransferCancelled _,
          AccountTransferred _ -> {}
      case RenewalReviewDue _,
          RenewalAnswered _,
          RenewalApproved _,
          RenewalHeld _,
          RenewalRescheduled _,
          RenewalReviewOverdue _,
          RenewalReviewPutOff _ -> {}
      case FinalInvoiceReviewDue _, StatementIssued _ -> {}
      case SuspensionWarned _,
          SuspensionHeld _,
          SuspensionResumed _,
          SuspensionPutOff _,
          SuspensionReleased _,
          AccountSuspended _,
          AccountReinstated _ -> {}
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

  private void enter(long seq, InvoiceOpened opened) {
    invoices.put(opened.invoice(), Invoice.of(opened));
    move(opened, seq, opened.invoice(), opened.issuedOn(), Kind.SALE, opened.amount());
  }

  private void enter(long seq, InvoiceAmended amended) {
    change(amended.invoice(), invoice -> invoice.amended(amended));
    move(amended, seq, amended.invoice(), amended.on(), Kind.AMENDMENT, amended.change());
  }

  private void enter(long seq, InvoiceVoided voided) {
    change(voided.invoice(), invoice -> invoice.voided(voided.voidedOn()));
    Money fallen = voided.amount().negated();
    move(voided, seq, voided.invoice(), voided.voidedOn(), Kind.VOID, fallen);
  }

  /** A lifted void brings its amount back; money that was taken back has told so itself. */
  private void enter(long seq, InvoiceReopened reopened) {
    Invoice before = invoices.get(reopened.invoice());
    if (before != null && before.voidedOn() != null) {
      move(reopened, seq, reopened.invoice(), reopened.on(), Kind.VOID, reopened.balance());
    }
    change(reopened.invoice(), Invoice::reopened);
  }

  private void enter(long seq, PaymentApplied part) {
    payments.computeIfPresent(
        new PaymentKey(part.account(), part.payment()), (_, payment) -> payment.applied(part));
    move(part, seq, part.invoice(), part.on(), Kind.PAYMENT, part.amount().negated());
  }

  private void enter(long seq, PaymentReversed reversed) {
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

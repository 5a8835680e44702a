package io.dunlin.reporting.timeline;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
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
import io.dunlin.events.StatementEvent.StatementBalance;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What account-service tells, in sentences. */
final class AccountEntryText {

  private AccountEntryText() {}

  static String of(AccountEvent event) {
    return switch (event) {
      case AccountChanged e ->
          "The profile of %s is now known as version %d.".formatted(e.name(), e.version());
      case ContactChanged e -> "%s (%s, %s).".formatted(contact(e), e.by(), e.reason());
      case InvoiceOpened e ->
          "Invoice %s over %s is due on %s.".formatted(e.invoice(), e.amount(), e.dueOn());
      case InvoiceAmended e ->
          "Invoice %s was amended: %s, due on %s (%s)."
              .formatted(e.invoice(), e.amount(), e.dueOn(), e.reason());
      case InvoiceOverdue e ->
          "Invoice %s is %s past due with %s open."
              .formatted(e.invoice(), days(e.daysPastDue()), e.balance());
      case InvoiceSettled e ->
          "Invoice %s was settled on %s, %s."
              .formatted(
                  e.invoice(),
                  e.settledOn(),
                  e.daysLate() > 0 ? days(e.daysLate()) + " late" : "in time");
      case InvoiceReopened e ->
          "Invoice %s is open again with %s (%s).".formatted(e.invoice(), e.balance(), e.reason());
      case InvoiceVoided e -> "Invoice %s was voided (%s).".formatted(e.invoice(), e.reason());
      case PaymentRecorded e ->
          "Payment %s of %s was received on %s.".formatted(e.payment(), e.amount(), e.receivedOn());
      case PaymentApplied e ->
          e.amount().isPositive()
              ? "%s of payment %s went to invoice %s%s."
                  .formatted(e.amount(), e.payment(), e.invoice(), namedAs(e.namedAs()))
              : "%s of payment %s were taken back from invoice %s."
                  .formatted(e.amount().negated(), e.payment(), e.invoice());
      case PaymentReversed e ->
          e.whole()
              ? "Payment %s of %s was reversed (%s).".formatted(e.payment(), e.amount(), e.reason())
              : "%s of payment %s were taken back, %s are left (%s)."
                  .formatted(e.amount(), e.payment(), e.remaining(), e.reason());
      case CreditRecorded e ->
          "Credit %s of %s was issued on %s.".formatted(e.credit(), e.amount(), e.issuedOn());
      case CreditApplied e ->
          e.amount().isPositive()
              ? "%s of credit %s went to invoice %s%s."
                  .formatted(e.amount(), e.credit(), e.invoice(), namedAs(e.namedAs()))
              : "%s of credit %s were taken back from invoice %s."
                  .formatted(e.amount().negated(), e.credit(), e.invoice());
      case StandingChanged e ->
          "The account is %s: %s open, %s overdue."
              .formatted(Words.of(e.state()), e.open(), e.overdue());
      case BucketEntered e ->
          "Invoice %s is now %s past due%s."
              .formatted(e.invoice(), days(e.daysPastDue()), bucket(e.bucket()));
      case AccountCurrent _ -> "Nothing is overdue any more.";
      case TransferRequested e -> TransferEntryText.of(e);
      case TransferWaiting e -> TransferEntryText.of(e);
      case TransferChecklistCompleted e -> TransferEntryText.of(e);
      case TransferCancelled e -> TransferEntryText.of(e);
      case AccountTransferred e -> TransferEntryText.of(e);
      case RenewalReviewDue e -> RenewalEntryText.of(e);
      case RenewalAnswered e -> RenewalEntryText.of(e);
      case RenewalApproved e -> RenewalEntryText.of(e);
      case RenewalHeld e -> RenewalEntryText.of(e);
      case RenewalReviewPutOff e -> RenewalEntryText.of(e);
      case RenewalRescheduled e -> RenewalEntryText.of(e);
      case RenewalReviewOverdue e -> RenewalEntryText.of(e);
      case FinalInvoiceReviewDue e ->
          "The customer is to be contacted about the final invoice%s %s."
              .formatted(e.invoices().size() == 1 ? "" : "s", numbers(e.invoices()));
      case SuspensionWarned e ->
          "The account will be suspended on %s unless %s are paid (%s)."
              .formatted(e.suspendsOn(), sum(e.collectible()), Words.why(e.by(), e.reason()));
      case SuspensionHeld e ->
          "The suspension is held%s (%s)."
              .formatted(
                  e.until() == null ? "" : " until " + e.until(), Words.why(e.by(), e.reason()));
      case SuspensionResumed e ->
          "Nothing holds the suspension any more; it comes on %s.".formatted(e.suspendsOn());
      case SuspensionPutOff e ->
          "The warning left late; suspension comes on %s.".formatted(e.suspendsOn());
      case SuspensionReleased e ->
          "The account will not be suspended (%s).".formatted(Words.why(e.by(), e.reason()));
      case AccountSuspended e ->
          "The account is suspended with %s unpaid since its warning on %s (%s)."
              .formatted(sum(e.collectible()), e.warnedOn(), Words.why(e.by(), e.reason()));
      case AccountReinstated e ->
          "The account, suspended on %s, is in service again (%s)."
              .formatted(e.suspendedOn(), Words.why(e.by(), e.reason()));
      case StatementIssued e ->
          "The statement from %s to %s was issued with %s owed."
              .formatted(e.from(), e.to(), closing(e.balances()));
    };
  }

  private static String contact(ContactChanged event) {
    String form =
        switch (event.change()) {
          case DO_NOT_CONTACT -> "%s is not to be contacted any more";
          case CONTACT_AGAIN -> "%s may be contacted again";
          case CEASE_COMMUNICATION -> "%s asked that all communication cease";
          case COMMUNICATE_AGAIN -> "Communication with %s may go on";
          case MAIN_POC -> "%s is now the main contact";
          case BOUNCED -> "Mails to %s come back";
          case REACHABLE -> "%s can be reached by mail again";
          case UNKNOWN -> "Something was said of %s";
        };
    return form.formatted(event.name());
  }

  private static String sum(List<Money> amounts) {
    return amounts.stream().map(Money::toString).collect(Collectors.joining(" and "));
  }

  private static String numbers(List<OpenFinalInvoice> invoices) {
    return invoices.stream().map(OpenFinalInvoice::invoice).collect(Collectors.joining(", "));
  }

  private static String closing(List<StatementBalance> balances) {
    return balances.stream()
        .map(balance -> balance.closing().toString())
        .collect(Collectors.joining(" and "));
  }

  /** What the customer wrote, where the invoice was recognised by it (E12). */
  private static String namedAs(@Nullable String named) {
    return named == null ? "" : ", which the customer called \"" + named + "\"";
  }

  private static String days(int number) {
    return number == 1 ? "1 day" : number + " days";
  }

  private static String bucket(AgeingBucket bucket) {
    return bucket.to() == null
        ? " (over %d)".formatted(bucket.from() == null ? 0 : bucket.from() - 1)
        : " (%s to %d)".formatted(bucket.from() == null ? "up" : bucket.from(), bucket.to());
  }
}

package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.ProfileEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.events.RenewalEvent;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.BucketEntered;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.events.StatementEvent.StatementIssued;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.TransferEvent;

/** Says in a sentence what account-service tells. */
final class AccountEntryText {

  private AccountEntryText() {}

  static String of(AccountEvent event) {
    return switch (event) {
      case LedgerEvent e -> LedgerEntryText.of(e);
      case StandingEvent e -> of(e);
      case ProfileEvent e -> of(e);
      case SuspensionEvent e -> SuspensionEntryText.of(e);
      case TransferEvent e -> TransferEntryText.of(e);
      case RenewalEvent e -> RenewalEntryText.of(e);
      case FinalInvoiceReviewDue e ->
          "The customer is to be contacted about the final invoice%s %s."
              .formatted(e.invoices().size() == 1 ? "" : "s", numbers(e.invoices()));
      case StatementIssued e ->
          "The statement from %s to %s was issued with %s owed."
              .formatted(e.from(), e.to(), closing(e.balances()));
    };
  }

  private static String of(StandingEvent event) {
    return switch (event) {
      case InvoiceOverdue e ->
          "Invoice %s is %s past due with %s open."
              .formatted(e.invoice(), days(e.daysPastDue()), e.balance());
      case StandingChanged e ->
          "The account is %s: %s open, %s overdue."
              .formatted(CodeText.of(e.state()), e.open(), e.overdue());
      case BucketEntered e ->
          "Invoice %s is now %s past due%s."
              .formatted(e.invoice(), days(e.daysPastDue()), bucket(e.bucket()));
      case AccountCurrent _ -> "Nothing is overdue any more.";
    };
  }

  private static String of(ProfileEvent event) {
    return switch (event) {
      case AccountChanged e ->
          "The profile of %s is now known as version %d.".formatted(e.name(), e.version());
      case ContactChanged e -> "%s (%s, %s).".formatted(contact(e), e.by(), e.reason());
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

  private static String numbers(List<OpenFinalInvoice> invoices) {
    return invoices.stream().map(OpenFinalInvoice::invoice).collect(Collectors.joining(", "));
  }

  private static String closing(List<StatementBalance> balances) {
    return balances.stream()
        .map(balance -> balance.closing().toString())
        .collect(Collectors.joining(" and "));
  }

  private static String bucket(AgeingBucket bucket) {
    return bucket.to() == null
        ? " (over %d)".formatted(bucket.from() == null ? 0 : bucket.from() - 1)
        : " (%s to %d)".formatted(bucket.from() == null ? "up" : bucket.from(), bucket.to());
  }

  static String days(int number) {
    return number == 1 ? "1 day" : number + " days";
  }
}

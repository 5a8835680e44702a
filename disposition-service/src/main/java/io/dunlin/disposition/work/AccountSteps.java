package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.AccountReinstated;
import io.dunlin.events.AccountEvent.AccountSuspended;
import io.dunlin.events.AccountEvent.AccountTransferred;
import io.dunlin.events.AccountEvent.FinalInvoiceReviewDue;
import io.dunlin.events.AccountEvent.RenewalAnswered;
import io.dunlin.events.AccountEvent.RenewalApproved;
import io.dunlin.events.AccountEvent.RenewalHeld;
import io.dunlin.events.AccountEvent.RenewalReviewDue;
import io.dunlin.events.AccountEvent.RenewalReviewOverdue;
import io.dunlin.events.AccountEvent.RenewalReviewPutOff;
import io.dunlin.events.AccountEvent.SuspensionHeld;
import io.dunlin.events.AccountEvent.SuspensionReleased;
import io.dunlin.events.AccountEvent.SuspensionResumed;
import io.dunlin.events.AccountEvent.SuspensionWarned;
import io.dunlin.events.AccountEvent.TransferCancelled;
import io.dunlin.events.AccountEvent.TransferChecklistCompleted;
import io.dunlin.events.AccountEvent.TransferRequested;
import io.dunlin.events.AccountEvent.TransferWaiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of account-service asks people to do, or not to do any more. */
final class AccountSteps {

  private AccountSteps() {}

  /** Whether people's work may follow from it; most of what is told concerns nobody. */
  static boolean concern(AccountEvent event) {
    return switch (event) {
      case RenewalReviewDue _,
          RenewalAnswered _,
          RenewalApproved _,
          RenewalHeld _,
          RenewalReviewOverdue _,
          RenewalReviewPutOff _ ->
          true;
      case SuspensionWarned _,
          SuspensionHeld _,
          SuspensionResumed _,
          SuspensionReleased _,
          AccountSuspended _,
          AccountReinstated _ ->
          true;
      case TransferWaiting _,
          TransferChecklistCompleted _,
          TransferCancelled _,
          AccountTransferred _,
          TransferRequested _ ->
          true;
      case FinalInvoiceReviewDue _ -> true;
      default -> false;
    };
  }

  /** Whether both CSMs are to hear what is open. */
  static boolean handOver(AccountEvent event) {
    return event instanceof TransferRequested || event instanceof TransferWaiting;
  }

  static Stream<Step> of(AccountEvent event, Occasion occasion) {
    return switch (event) {
      case RenewalReviewDue e -> RenewalWork.of(e, occasion);
      case RenewalAnswered e -> RenewalWork.of(e, occasion);
      case RenewalApproved e -> RenewalWork.of(e, occasion);
      case RenewalHeld e -> RenewalWork.of(e, occasion);
      case RenewalReviewOverdue e -> RenewalWork.of(e, occasion);
      case RenewalReviewPutOff e -> RenewalWork.of(e, occasion);
      case FinalInvoiceReviewDue e -> FinalInvoiceWork.of(e, occasion);
      case SuspensionWarned e -> SuspensionWork.of(e, occasion);
      case SuspensionHeld e -> SuspensionWork.of(e, occasion);
      case SuspensionResumed e -> SuspensionWork.of(e, occasion);
      case SuspensionReleased e -> SuspensionWork.of(e, occasion);
      case AccountSuspended e -> SuspensionWork.of(e, occasion);
      case AccountReinstated e -> SuspensionWork.of(e, occasion);
      case TransferRequested e -> TransferWork.of(e, day(e.at(), occasion.account()), occasion);
      case TransferWaiting e -> TransferWork.of(e, occasion);
      case TransferChecklistCompleted e -> TransferWork.of(e, occasion);
      case TransferCancelled e -> TransferWork.of(e, occasion);
      case AccountTransferred e -> TransferWork.of(e, occasion);
      default -> Stream.empty();
    };
  }

  private static LocalDate day(Instant at, @Nullable Account account) {
    return account == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : account.dayOf(at);
  }
}

package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.StandingEvent.StandingChanged;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of account-service asks people to do, or not to do any more. */
final class AccountSteps {

  private AccountSteps() {}

  /** Null for what concerns nobody, which is most of what is told. */
  static @Nullable Function<WorkTrigger, Stream<Step>> of(AccountEvent event) {
    return switch (event) {
      case RenewalReviewDue e -> on -> RenewalWork.of(e, on);
      case RenewalAnswered e -> on -> RenewalWork.of(e, on);
      case RenewalApproved e -> on -> RenewalWork.of(e, on);
      case RenewalHeld e -> on -> RenewalWork.of(e, day(e.at(), on.account()), on);
      case RenewalRescheduled e -> on -> RenewalWork.of(e, on);
      case RenewalReviewOverdue e -> on -> RenewalWork.of(e, on);
      case RenewalReviewPutOff e -> on -> RenewalWork.of(e, on);
      case FinalInvoiceReviewDue e -> on -> FinalInvoiceWork.of(e, on);
      case StandingChanged e -> on -> CashWork.of(e, on);
      case SuspensionWarned e -> on -> SuspensionWork.of(e, on);
      case SuspensionHeld e -> on -> SuspensionWork.of(e, on);
      case SuspensionResumed e -> on -> SuspensionWork.of(e, on);
      case SuspensionPutOff e -> on -> SuspensionWork.of(e, on);
      case SuspensionReleased e -> on -> SuspensionWork.of(e, on);
      case AccountSuspended e -> on -> SuspensionWork.of(e, on);
      case AccountReinstated e -> on -> SuspensionWork.of(e, on);
      case TransferRequested e -> on -> TransferWork.of(e, day(e.at(), on.account()), on);
      case TransferWaiting e -> on -> TransferWork.of(e, on);
      case TransferChecklistCompleted e -> on -> TransferWork.of(e, on);
      case TransferCancelled e -> on -> TransferWork.of(e, on);
      case AccountTransferred e -> on -> TransferWork.of(e, on);
      default -> null;
    };
  }

  /** Whether both CSMs are to hear what is open. */
  static boolean handOver(AccountEvent event) {
    return event instanceof TransferRequested || event instanceof TransferWaiting;
  }

  private static LocalDate day(Instant at, @Nullable Account account) {
    return account == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : account.dayOf(at);
  }
}

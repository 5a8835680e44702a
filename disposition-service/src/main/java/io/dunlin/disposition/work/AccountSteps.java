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
import io.dunlin.events.AccountEvent.RenewalRescheduled;
import io.dunlin.events.AccountEvent.RenewalReviewDue;
import io.dunlin.events.AccountEvent.RenewalReviewOverdue;
import io.dunlin.events.AccountEvent.RenewalReviewPutOff;
import io.dunlin.events.AccountEvent.StandingChanged;
import io.dunlin.events.AccountEvent.SuspensionHeld;
import io.dunlin.events.AccountEvent.SuspensionPutOff;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of account-service asks people to do, or not to do any more. */
final class AccountSteps {

  private AccountSteps() {}

  /** Null for what concerns nobody, which is most of what is told. */
  static @Nullable Function<Occasion, Stream<Step>> of(AccountEvent event) {
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

package io.dunlin.dunning.notice;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a batch of events makes to the suspension warnings of one account (E2). An
 * answer of the main POC means nothing here (A3).
 *
 * @param endsEarlier why what was planned before the batch does not leave; null when it may
 * @param warnings those of the batch itself, in order
 */
record WarningTimeline(String account, @Nullable String endsEarlier, List<Warning> warnings) {

  /** Of the accounts that suspension has moved, by account. */
  static Map<String, WarningTimeline> of(List<AccountEvent> events) {
    Map<String, WarningTimeline> timelines = new LinkedHashMap<>();
    for (AccountEvent event : events) {
      if (matters(event)) {
        WarningTimeline known = timelines.getOrDefault(event.account(), empty(event.account()));
        timelines.put(event.account(), known.after(event));
      }
    }
    return timelines;
  }

  private static boolean matters(AccountEvent event) {
    return switch (event) {
      case SuspensionWarned _, SuspensionHeld _, SuspensionReleased _ -> true;
      case AccountSuspended _, AccountReinstated _ -> true;
      default -> false;
    };
  }

  private static WarningTimeline empty(String account) {
    return new WarningTimeline(account, null, List.of());
  }

  private WarningTimeline after(AccountEvent event) {
    return switch (event) {
      case SuspensionWarned e -> isKnown(e) ? this : ended("OVERTAKEN").with(e);
      case SuspensionHeld _ -> ended("HELD");
      case SuspensionReleased _ -> ended("RELEASED");
      case AccountSuspended _ -> ended("SUSPENDED");
      case AccountReinstated _ -> ended("REINSTATED");
      default -> this;
    };
  }

  private boolean isKnown(SuspensionWarned event) {
    return warnings.stream().anyMatch(warning -> warning.id().toString().equals(event.letter()));
  }

  /** The letters that are to leave, told for the first time or again. */
  Stream<UUID> standing() {
    return warnings.stream().filter(one -> one.cancelled() == null).map(Warning::id);
  }

  private WarningTimeline ended(String reason) {
    return new WarningTimeline(
        account,
        endsEarlier == null ? reason : endsEarlier,
        warnings.stream().map(warning -> warning.endedBy(reason)).toList());
  }

  private WarningTimeline with(SuspensionWarned event) {
    return new WarningTimeline(
        account, endsEarlier, Stream.concat(warnings.stream(), Warning.of(event)).toList());
  }
}

package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;

/** Says in a sentence what account-service tells of suspensions. */
final class SuspensionEntryText {

  private SuspensionEntryText() {}

  static String of(SuspensionEvent event) {
    return switch (event) {
      case SuspensionWarned e ->
          "The account will be suspended on %s unless %s are paid (%s)."
              .formatted(e.suspendsOn(), sum(e.collectible()), CodeText.why(e.by(), e.reason()));
      case SuspensionHeld e ->
          "The suspension is held%s (%s)."
              .formatted(
                  e.until() == null ? "" : " until " + e.until(), CodeText.why(e.by(), e.reason()));
      case SuspensionResumed e ->
          "Nothing holds the suspension any more; it comes on %s.".formatted(e.suspendsOn());
      case SuspensionPutOff e ->
          "The warning left late; suspension comes on %s.".formatted(e.suspendsOn());
      case SuspensionReleased e ->
          "The account will not be suspended (%s).".formatted(CodeText.why(e.by(), e.reason()));
      case AccountSuspended e ->
          "The account is suspended with %s unpaid since its warning on %s (%s)."
              .formatted(sum(e.collectible()), e.warnedOn(), CodeText.why(e.by(), e.reason()));
      case AccountReinstated e ->
          "The account, suspended on %s, is in service again (%s)."
              .formatted(e.suspendedOn(), CodeText.why(e.by(), e.reason()));
    };
  }

  private static String sum(List<Money> amounts) {
    return amounts.stream().map(Money::toString).collect(Collectors.joining(" and "));
  }
}

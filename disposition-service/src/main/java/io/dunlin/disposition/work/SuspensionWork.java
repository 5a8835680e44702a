package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Ask;
import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.Money;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CSM of a warned account has until its suspension to find out what keeps it from paying (E2);
 * candidates are the weekly review's, so that nobody has a task for what may never come.
 */
final class SuspensionWork {

  private static final String LOOK_FOR =
      "Look for what keeps the customer from paying: a question, a dispute, a payment on its way. "
          + "Agree on a promise or a payment plan, or tell a manager why to hold the suspension.";

  private SuspensionWork() {}

  /** Of several warnings the last one counts: each has a day of its own. */
  static Stream<Step> of(SuspensionWarned warned, WorkTrigger occasion) {
    String unpaid =
        warned.collectible().stream()
            .map(Money::shown)
            .map(Money::toString)
            .collect(Collectors.joining(" and "));
    String description =
        "Unless %s are paid, the account is suspended on %s. %s"
            .formatted(unpaid, warned.suspendsOn(), LOOK_FOR);
    return Stream.of(
        occasion.needless(question(occasion), "WARNED_ANEW", null),
        asked(warned.suspendsOn(), warned.on(), description, occasion));
  }

  static Stream<Step> of(SuspensionResumed resumed, WorkTrigger occasion) {
    String description =
        "Nothing holds the suspension any more; it comes on %s. %s"
            .formatted(resumed.suspendsOn(), LOOK_FOR);
    return Stream.of(asked(resumed.suspendsOn(), resumed.on(), description, occasion));
  }

  static Stream<Step> of(SuspensionPutOff later, WorkTrigger occasion) {
    String description =
        "The warning left late: without a payment the account is suspended on %s. %s"
            .formatted(later.suspendsOn(), LOOK_FOR);
    Ask asked = asked(later.suspendsOn(), later.on(), description, occasion);
    return Stream.of(occasion.askAnew(asked, "SUSPENSION_PUT_OFF"));
  }

  static Stream<Step> of(SuspensionHeld held, WorkTrigger occasion) {
    return over("SUSPENSION_HELD", held.reason(), occasion);
  }

  static Stream<Step> of(SuspensionReleased released, WorkTrigger occasion) {
    return over("SUSPENSION_RELEASED", released.reason(), occasion);
  }

  static Stream<Step> of(AccountSuspended suspended, WorkTrigger occasion) {
    return over("ACCOUNT_SUSPENDED", suspended.reason(), occasion);
  }

  static Stream<Step> of(AccountReinstated reinstated, WorkTrigger occasion) {
    return over("ACCOUNT_REINSTATED", reinstated.reason(), occasion);
  }

  /** Due on the last day on which it helps. */
  private static Ask asked(
      LocalDate suspendsOn, LocalDate on, String description, WorkTrigger occasion) {
    LocalDate last = suspendsOn.minusDays(1);
    return occasion.ask(
        question(occasion),
        WorkItemKind.SUSPENSION_WARNING,
        occasion.of(Assignee.CSM),
        last.isBefore(on) ? on : last,
        new Wording(
            "%s was warned: suspension on %s".formatted(occasion.name(), suspendsOn),
            description,
            "suspension on " + suspendsOn,
            null));
  }

  private static Stream<Step> over(String why, String note, WorkTrigger occasion) {
    return Stream.of(occasion.needless(question(occasion), why, note));
  }

  private static String question(WorkTrigger occasion) {
    return "suspension " + occasion.number();
  }
}

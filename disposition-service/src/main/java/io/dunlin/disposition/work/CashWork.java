package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.calendar.BusinessDays;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * While unapplied cash covers what is collectible, the customer has paid and nothing is sent: AR
 * finds out which invoices the money is for (E12). The work ends when it is applied, or covers it
 * no more.
 */
final class CashWork {

  private static final String LOOK_FOR =
      "Look at what the remittance names and for which unknown invoices the money is kept; put it to"
          + " the right invoices by hand, or ask the customer what it is for.";

  private CashWork() {}

  static Stream<Step> of(StandingChanged standing, WorkTrigger occasion) {
    return Stream.of(
        standing.covered()
            ? asked(standing, occasion)
            : occasion.needless(question(occasion), "NOTHING_TO_APPLY", null));
  }

  private static Step asked(StandingChanged standing, WorkTrigger occasion) {
    return occasion.ask(
        question(occasion),
        WorkItemKind.APPLY_CASH,
        occasion.of(Assignee.AR),
        dueOn(standing.on(), occasion.account()),
        new Wording(
            "Apply the cash of " + occasion.name(),
            "%s came in and is not put to an invoice, while %s are collectible: reminders wait. %s"
                .formatted(standing.unapplied().shown(), standing.collectible().shown(), LOOK_FOR),
            "unapplied cash covers what is collectible",
            null));
  }

  /** Payments are applied within one business day (E12). */
  private static LocalDate dueOn(LocalDate on, @Nullable Account account) {
    return account == null ? on.plusDays(1) : BusinessDays.of(account.country()).next(on);
  }

  private static String question(WorkTrigger occasion) {
    return "cash " + occasion.number();
  }
}

package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.AccountEvent.RenewalAnswered;
import io.dunlin.events.AccountEvent.RenewalApproved;
import io.dunlin.events.AccountEvent.RenewalHeld;
import io.dunlin.events.AccountEvent.RenewalReviewDue;
import io.dunlin.events.AccountEvent.RenewalReviewOverdue;
import io.dunlin.events.AccountEvent.RenewalReviewPutOff;
import io.dunlin.events.AccountEvent.RenewalVerdict;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Both sides of a renewal are asked, until each has answered or nobody needs to (B2). */
final class RenewalWork {

  private static final List<String> SIDES = List.of(Assignee.AR, Assignee.CSM);

  private RenewalWork() {}

  static Stream<Step> of(RenewalReviewDue due, Occasion occasion) {
    String why = "renewal on %s over %s".formatted(due.renewalOn(), due.amount().shown());
    return SIDES.stream()
        .map(side -> asked(due.renewal(), side, due.answerBy(), why, due.renewalOn(), occasion));
  }

  /** A no is told with its reason as well; who is asked anew after a no has time to answer. */
  static Stream<Step> of(RenewalAnswered answer, Occasion occasion) {
    if (answer.verdict() != RenewalVerdict.APPROVE) {
      return Stream.empty();
    }
    String why = "renewal on %s".formatted(answer.renewalOn());
    return Stream.concat(
        Stream.of(
            occasion.done(
                question(answer.renewal(), answer.side()),
                answer.by(),
                "The invoice of the renewal on %s may be sent".formatted(answer.renewalOn()))),
        answer.waitingFor().stream()
            .map(
                side ->
                    asked(
                        answer.renewal(),
                        side,
                        Objects.requireNonNull(answer.answerBy()),
                        why,
                        answer.renewalOn(),
                        occasion)));
  }

  static Stream<Step> of(RenewalHeld held, Occasion occasion) {
    String note =
        "%s holds the renewal on %s: %s. Next: %s"
            .formatted(held.by(), held.renewalOn(), held.reason(), held.nextStep());
    return Stream.concat(
        Stream.of(occasion.done(question(held.renewal(), held.side()), held.by(), note)),
        over(held.renewal(), "RENEWAL_HELD", note, occasion));
  }

  static Stream<Step> of(RenewalApproved approved, Occasion occasion) {
    String note = "%s and %s said yes".formatted(approved.financeBy(), approved.csmBy());
    return over(approved.renewal(), "RENEWAL_APPROVED", note, occasion);
  }

  static Stream<Step> of(RenewalReviewPutOff off, Occasion occasion) {
    String note = "The renewal is now on " + off.renewalOn();
    return over(off.renewal(), "RENEWAL_PUT_OFF", note, occasion);
  }

  static Stream<Step> of(RenewalReviewOverdue overdue, Occasion occasion) {
    String silent = String.join(" and ", overdue.waitingFor());
    return Stream.of(
        occasion.ask(
            question(overdue.renewal(), Assignee.MANAGER),
            WorkItemKind.RENEWAL_OVERDUE,
            occasion.of(Assignee.MANAGER),
            overdue.on(),
            new Wording(
                "Get the renewal of %s on %s decided"
                    .formatted(occasion.name(), overdue.renewalOn()),
                "By %s an answer was due, and %s did not answer. Without it the renewal invoice is not sent."
                    .formatted(overdue.answerBy(), silent),
                "no answer of " + silent,
                overdue.renewal())));
  }

  private static Step asked(
      String renewal,
      String side,
      LocalDate answerBy,
      String why,
      LocalDate renewalOn,
      Occasion occasion) {
    return occasion.ask(
        question(renewal, side),
        WorkItemKind.RENEWAL_REVIEW,
        occasion.of(side),
        answerBy,
        new Wording(
            "May the invoice of %s for the renewal on %s be sent?"
                .formatted(occasion.name(), renewalOn),
            lookFor(side),
            why,
            renewal));
  }

  private static String lookFor(String side) {
    return side.equals(Assignee.AR)
        ? "Look at what is overdue or disputed, at broken promises and at unapplied cash. Say yes, or hold it with a reason and the next step."
        : "Look at how the customer uses the product, at open cases and at what was said of leaving. Say yes, or hold it with a reason and the next step.";
  }

  private static Stream<Step> over(String renewal, String why, String note, Occasion occasion) {
    return Stream.concat(SIDES.stream(), Stream.of(Assignee.MANAGER))
        .map(side -> occasion.needless(question(renewal, side), why, note));
  }

  private static String question(String renewal, String side) {
    return "renewal " + renewal + " " + side;
  }
}

package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Ask;
import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.RenewalEvent.RenewalVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Both sides of a renewal are asked, until each has answered or nobody needs to (B2). */
final class RenewalWork {

  private static final List<String> SIDES = List.of(Assignee.AR, Assignee.CSM);

  private RenewalWork() {}

  static Stream<Step> of(RenewalReviewDue due, WorkTrigger occasion) {
    String why = "renewal on %s over %s".formatted(due.renewalOn(), due.amount().shown());
    return SIDES.stream()
        .map(side -> asked(due.renewal(), side, due.answerBy(), why, due.renewalOn(), occasion));
  }

  /** A no is told with its reason as well; who is asked anew after a no has time to answer. */
  static Stream<Step> of(RenewalAnswered answer, WorkTrigger occasion) {
    if (answer.verdict() != RenewalVerdict.APPROVE) {
      return Stream.empty();
    }
    String why = "renewal on %s".formatted(answer.renewalOn());
    String note = "The invoice of the renewal on %s may be sent".formatted(answer.renewalOn());
    return Stream.concat(
        Stream.of(
                question(answer.renewal(), answer.side()),
                nextStep(answer.renewal(), answer.side()))
            .map(question -> occasion.done(question, answer.by(), note)),
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

  /** Nobody is asked any more; the side that said no has to see to its next step. */
  static Stream<Step> of(RenewalHeld held, LocalDate today, WorkTrigger occasion) {
    String note =
        "%s holds the renewal on %s: %s. Next: %s"
            .formatted(held.by(), held.renewalOn(), held.reason(), held.nextStep());
    String next = nextStep(held.renewal(), held.side());
    return Stream.of(
            Stream.of(occasion.done(question(held.renewal(), held.side()), held.by(), note)),
            questionsOver(held.renewal(), "RENEWAL_HELD", note, occasion),
            Stream.of(
                occasion.needless(next, "RENEWAL_HELD", note), stepAsked(held, today, occasion)))
        .flatMap(steps -> steps);
  }

  static Stream<Step> of(RenewalApproved approved, WorkTrigger occasion) {
    String note = "%s and %s said yes".formatted(approved.financeBy(), approved.csmBy());
    return over(approved.renewal(), "RENEWAL_APPROVED", note, occasion);
  }

  static Stream<Step> of(RenewalReviewPutOff off, WorkTrigger occasion) {
    String note = "The renewal is now on " + off.renewalOn();
    return over(off.renewal(), "RENEWAL_PUT_OFF", note, occasion);
  }

  /** Who is asked hears the new day and amount. */
  static Stream<Step> of(RenewalRescheduled moved, WorkTrigger occasion) {
    LocalDate by = moved.answerBy();
    if (by == null) {
      return Stream.empty();
    }
    String renewal = moved.renewal();
    LocalDate day = moved.renewalOn();
    String why = "renewal on %s over %s".formatted(day, moved.amount().shown());
    return Stream.concat(
            moved.waitingFor().stream().map(side -> asked(renewal, side, by, why, day, occasion)),
            Stream.of(overdueAsked(renewal, day, by, moved.waitingFor(), moved.on(), occasion)))
        .map(ask -> occasion.askAnew(ask, "RENEWAL_RESCHEDULED"));
  }

  static Stream<Step> of(RenewalReviewOverdue overdue, WorkTrigger occasion) {
    return Stream.of(
        overdueAsked(
            overdue.renewal(),
            overdue.renewalOn(),
            overdue.answerBy(),
            overdue.waitingFor(),
            overdue.on(),
            occasion));
  }

  private static Ask overdueAsked(
      String renewal,
      LocalDate renewalOn,
      LocalDate answerBy,
      List<String> waitingFor,
      LocalDate on,
      WorkTrigger occasion) {
    String silent = String.join(" and ", waitingFor);
    return occasion.ask(
        question(renewal, Assignee.MANAGER),
        WorkItemKind.RENEWAL_OVERDUE,
        occasion.of(Assignee.MANAGER),
        on,
        new Wording(
            "Get the renewal of %s on %s decided".formatted(occasion.name(), renewalOn),
            "By %s an answer was due, and %s did not answer. Without it the renewal invoice is not sent."
                .formatted(answerBy, silent),
            "no answer of " + silent,
            renewal));
  }

  /** Due when the review was to be decided, or at once. */
  private static Step stepAsked(RenewalHeld held, LocalDate today, WorkTrigger occasion) {
    LocalDate answerBy = held.answerBy();
    return occasion.ask(
        nextStep(held.renewal(), held.side()),
        WorkItemKind.FOLLOW_UP,
        occasion.of(held.side()),
        answerBy == null || answerBy.isBefore(today) ? today : answerBy,
        new Wording(
            "See to the next step of the held renewal of " + occasion.name(),
            "%s holds the renewal: %s. Next: %s. When that is done, say in its review if the invoice may be sent."
                .formatted(held.by(), held.reason(), held.nextStep()),
            "renewal held",
            held.renewal()));
  }

  private static Ask asked(
      String renewal,
      String side,
      LocalDate answerBy,
      String why,
      LocalDate renewalOn,
      WorkTrigger occasion) {
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

  private static Stream<Step> over(String renewal, String why, String note, WorkTrigger occasion) {
    return Stream.concat(
        questionsOver(renewal, why, note, occasion),
        SIDES.stream().map(side -> occasion.needless(nextStep(renewal, side), why, note)));
  }

  private static Stream<Step> questionsOver(
      String renewal, String why, String note, WorkTrigger occasion) {
    return Stream.concat(SIDES.stream(), Stream.of(Assignee.MANAGER))
        .map(side -> occasion.needless(question(renewal, side), why, note));
  }

  private static String question(String renewal, String side) {
    return "renewal " + renewal + " " + side;
  }

  private static String nextStep(String renewal, String side) {
    return question(renewal, side) + " next step";
  }
}

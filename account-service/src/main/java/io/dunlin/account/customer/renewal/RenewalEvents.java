package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Money;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.RenewalEvent.RenewalVerdict;
import org.jspecify.annotations.Nullable;

/** The events of a renewal whose review has changed. */
final class RenewalEvents {

  private final Renewal renewal;
  private final RenewalReview review;
  private final RenewingAccount holder;

  private RenewalEvents(Renewal renewal, RenewingAccount holder) {
    this.renewal = renewal;
    this.review = renewal.review();
    this.holder = holder;
  }

  /** Nothing when the state is what it was, except that each answer and each no is told. */
  static Stream<AccountEvent> of(Renewal before, Renewal after, RenewingAccount holder) {
    boolean moved = after.review().state() != before.review().state();
    boolean heldAgain = after.review().endsWithANo() && !before.review().equals(after.review());
    boolean answered = after.review().answers().size() > before.review().answers().size();
    RenewalEvents events = new RenewalEvents(after, holder);
    return Stream.concat(
        answered ? Stream.of(events.answered()) : Stream.empty(),
        moved || heldAgain ? events.ofState() : Stream.empty());
  }

  /**
   * Tells those who were asked, or have answered, that it does not count any more, or that it is
   * another day or amount.
   */
  static Stream<AccountEvent> ofMove(
      Renewal before, Renewal after, RenewingAccount holder, LocalDate today) {
    RenewalEvents events = new RenewalEvents(after, holder);
    if (!before.review().state().isBegun()) {
      return Stream.empty();
    }
    if (!after.review().state().isBegun()) {
      return Stream.of(
          new RenewalReviewPutOff(
              after.account(), holder.episode(), after.id(), after.renewalOn(), today));
    }
    return after.differsFrom(before) ? Stream.of(events.rescheduled(today)) : Stream.empty();
  }

  private AccountEvent rescheduled(LocalDate today) {
    List<String> waitingFor = waitingFor();
    return new RenewalRescheduled(
        renewal.account(),
        holder.episode(),
        renewal.id(),
        renewal.renewalOn(),
        amount(),
        waitingFor,
        waitingFor.isEmpty() ? null : review.answerBy(),
        today);
  }

  private Stream<AccountEvent> ofState() {
    return switch (review.state()) {
      case IN_REVIEW -> review.waitingFor().size() == Side.values().length ? due() : Stream.empty();
      case OVERDUE -> overdue();
      case HELD -> review.hold().stream().map(this::held);
      case APPROVED -> approved();
      case SCHEDULED, PASSED -> Stream.empty();
    };
  }

  private Stream<AccountEvent> due() {
    return Stream.of(
        new RenewalReviewDue(
            renewal.account(),
            holder.episode(),
            renewal.id(),
            renewal.renewalOn(),
            amount(),
            holder.csm(),
            day(review.answerBy()),
            day(review.openedOn())));
  }

  private AccountEvent answered() {
    RenewalAnswer last = review.answers().getLast();
    List<String> waitingFor = waitingFor();
    return new RenewalAnswered(
        renewal.account(),
        holder.episode(),
        renewal.id(),
        renewal.renewalOn(),
        last.side().role(),
        verdict(last),
        last.by(),
        waitingFor,
        waitingFor.isEmpty() ? null : review.answerBy(),
        last.at());
  }

  private static RenewalVerdict verdict(RenewalAnswer answer) {
    return switch (answer.verdict()) {
      case APPROVE -> RenewalVerdict.APPROVE;
      case HOLD -> RenewalVerdict.HOLD;
    };
  }

  private List<String> waitingFor() {
    return review.waitingFor().stream().map(Side::role).toList();
  }

  private Stream<AccountEvent> overdue() {
    return Stream.of(
        new RenewalReviewOverdue(
            renewal.account(),
            holder.episode(),
            renewal.id(),
            renewal.renewalOn(),
            holder.csm(),
            day(review.answerBy()),
            waitingFor(),
            day(review.escalatedOn())));
  }

  private AccountEvent held(RenewalAnswer no) {
    return new RenewalHeld(
        renewal.account(),
        holder.episode(),
        renewal.id(),
        renewal.renewalOn(),
        no.side().role(),
        no.by(),
        Objects.requireNonNull(no.reason()),
        Objects.requireNonNull(no.nextStep()),
        no.at(),
        review.answerBy());
  }

  private Stream<AccountEvent> approved() {
    RenewalAnswer finance = review.of(Side.FINANCE).orElseThrow();
    RenewalAnswer csm = review.of(Side.CSM).orElseThrow();
    return Stream.of(
        new RenewalApproved(
            renewal.account(),
            holder.episode(),
            renewal.id(),
            renewal.renewalOn(),
            amount(),
            finance.by(),
            csm.by(),
            finance.at().isAfter(csm.at()) ? finance.at() : csm.at()));
  }

  private Money amount() {
    return new Money(renewal.amount(), holder.currency());
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return Objects.requireNonNull(day);
  }
}

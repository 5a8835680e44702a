package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.account.customer.renewal.RenewalAnswer.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a renewal: Finance and the CSM must both say yes (B2).
 *
 * @param number counts the reviews of a renewal; 0 before the first
 * @param answerBy the last day on which an answer is in time; null while nobody is asked
 * @param escalatedOn the day on which it became known that nobody had answered
 * @param answers all that were ever given, also in earlier reviews
 */
record RenewalReview(
    RenewalState state,
    int number,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate answerBy,
    @Nullable LocalDate escalatedOn,
    List<RenewalAnswer> answers) {

  static final RenewalReview NONE =
      new RenewalReview(RenewalState.SCHEDULED, 0, null, null, null, List.of());

  RenewalReview opened(LocalDate today, LocalDate by) {
    return new RenewalReview(
        RenewalState.IN_REVIEW, number + 1, today, by, null, List.copyOf(answers));
  }

  /** Changes the last day for answers while one is missing. */
  RenewalReview hurried(UnaryOperator<LocalDate> day) {
    return answerBy == null || !state.takesAnswers()
        ? this
        : new RenewalReview(state, number, openedOn, day.apply(answerBy), escalatedOn, answers);
  }

  /** Postpones the review to its own day, as the renewal is far away again. */
  RenewalReview putOff() {
    return new RenewalReview(RenewalState.SCHEDULED, number, null, null, null, answers);
  }

  RenewalReview passed() {
    return new RenewalReview(RenewalState.PASSED, number, null, null, null, answers);
  }

  RenewalReview escalated(LocalDate today) {
    return new RenewalReview(RenewalState.OVERDUE, number, openedOn, answerBy, today, answers);
  }

  /**
   * Adds an answer of one side, which replaces its earlier one; an answer that takes up a held
   * review gives the other side its time again. The same answer of the same person changes nothing.
   *
   * @param newLastDay the last day of that time
   */
  RenewalReview answered(RenewalAnswer answer, LocalDate newLastDay) {
    if (of(answer.side()).filter(answer::repeats).isPresent()) {
      return this;
    }
    List<RenewalAnswer> all = new ArrayList<>(answers);
    all.add(answer);
    RenewalReview next =
        new RenewalReview(state, number, openedOn, answerBy, escalatedOn, List.copyOf(all));
    RenewalState now = next.decided();
    LocalDate by =
        state == RenewalState.HELD && now == RenewalState.IN_REVIEW ? newLastDay : answerBy;
    return new RenewalReview(now, number, openedOn, by, escalatedOn, next.answers);
  }

  /** The last word of a side in this review. */
  Optional<RenewalAnswer> of(Side side) {
    return answers.stream()
        .filter(answer -> answer.review() == number && answer.side() == side)
        .reduce((_, later) -> later);
  }

  List<Side> waitingFor() {
    return state.takesAnswers()
        ? Arrays.stream(Side.values()).filter(side -> of(side).isEmpty()).toList()
        : List.of();
  }

  /** The no that counts; of two the later one. */
  Optional<RenewalAnswer> hold() {
    return answers.stream()
        .filter(answer -> of(answer.side()).filter(answer::equals).isPresent())
        .filter(answer -> answer.verdict() == Verdict.HOLD)
        .reduce((_, later) -> later);
  }

  /** The no that counts is the last that was said. */
  boolean endsWithANo() {
    return state == RenewalState.HELD && hold().filter(answers.getLast()::equals).isPresent();
  }

  private RenewalState decided() {
    if (hold().isPresent()) {
      return RenewalState.HELD;
    }
    if (waitingFor().isEmpty()) {
      return RenewalState.APPROVED;
    }
    return state == RenewalState.HELD ? RenewalState.IN_REVIEW : state;
  }
}

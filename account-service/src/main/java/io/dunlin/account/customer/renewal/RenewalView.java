package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A renewal as people see it.
 *
 * @param reviewOn the day on which its review opens or should have
 * @param waitingFor whose answers are missing
 * @param reason why it is held, and nextStep what has to happen first
 * @param answers all that were given, each with the number of its review
 */
record RenewalView(
    String id,
    String account,
    String name,
    String csm,
    LocalDate renewalOn,
    Money amount,
    RenewalState state,
    int review,
    LocalDate reviewOn,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate answerBy,
    @Nullable LocalDate escalatedOn,
    List<Side> waitingFor,
    @Nullable String reason,
    @Nullable String nextStep,
    List<RenewalAnswer> answers) {

  static RenewalView of(RenewalCase known, ReviewTerms terms) {
    Renewal renewal = known.renewal();
    RenewalReview review = renewal.review();
    RenewalAnswer hold = review.state() == RenewalState.HELD ? review.hold().orElse(null) : null;
    return new RenewalView(
        renewal.id(),
        renewal.account(),
        known.holder().name(),
        known.holder().csm(),
        renewal.renewalOn(),
        new Money(renewal.amount(), known.holder().currency()),
        review.state(),
        review.number(),
        terms.opensOn(renewal.renewalOn()),
        review.openedOn(),
        review.answerBy(),
        review.escalatedOn(),
        review.waitingFor(),
        hold == null ? null : hold.reason(),
        hold == null ? null : hold.nextStep(),
        review.answers());
  }
}

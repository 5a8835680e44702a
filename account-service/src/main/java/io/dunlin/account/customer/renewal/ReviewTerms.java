package io.dunlin.account.customer.renewal;

import module java.base;

/**
 * The days between the opening of a review, its answers and the renewal (B2); calendar days.
 *
 * @param openDaysBefore days between the opening of the review and the renewal
 * @param answerWithin days after the opening in which an answer is in time
 * @param sameWithin a day that is nearer than this to a renewal is that renewal, rescheduled
 */
record ReviewTerms(int openDaysBefore, int answerWithin, int sameWithin) {

  LocalDate opensOn(LocalDate renewalOn) {
    return renewalOn.minusDays(openDaysBefore);
  }

  /** In its time, and before the renewal; at least on the day itself. */
  LocalDate answerBy(LocalDate askedOn, LocalDate renewalOn) {
    return notLaterThan(renewalOn, askedOn, askedOn.plusDays(answerWithin));
  }

  /** After the renewal an answer is of no use to anybody. */
  static LocalDate notLaterThan(LocalDate renewalOn, LocalDate today, LocalDate answerBy) {
    LocalDate last = renewalOn.isAfter(today) ? renewalOn.minusDays(1) : today;
    return answerBy.isAfter(last) ? last : answerBy;
  }

  boolean sameRenewal(LocalDate known, LocalDate said) {
    return distance(known, said) < sameWithin;
  }

  static long distance(LocalDate known, LocalDate said) {
    return Math.abs(ChronoUnit.DAYS.between(known, said));
  }
}

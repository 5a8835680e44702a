package io.dunlin.account.customer.renewal;

import static io.dunlin.account.customer.renewal.ReviewTerms.notLaterThan;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The renewal of an account's annual contract (B2). Days are the account's calendar days.
 *
 * @param nextDueAt when its review opens or is overdue; null when time changes nothing any more
 */
record Renewal(
    String id,
    String account,
    LocalDate renewalOn,
    BigDecimal amount,
    RenewalReview review,
    @Nullable Instant nextDueAt) {

  static Renewal scheduled(String id, String account, LocalDate renewalOn, BigDecimal amount) {
    return new Renewal(id, account, renewalOn, amount, RenewalReview.NONE, null);
  }

  /**
   * Finance names another day or amount. Where the review would not be open yet on the new day, it
   * is put off to its own day; else it goes on with the answers it has, to be decided before that
   * day.
   */
  Renewal rescheduled(LocalDate day, BigDecimal newAmount, LocalDate today, ReviewTerms terms) {
    if (day.equals(renewalOn)) {
      return new Renewal(id, account, renewalOn, newAmount, review, nextDueAt);
    }
    boolean again = review.state() == RenewalState.PASSED || terms.opensOn(day).isAfter(today);
    RenewalReview after =
        again ? review.putOff() : review.hurried(by -> notLaterThan(day, today, by));
    return new Renewal(id, account, day, newAmount, after, nextDueAt);
  }

  /** Opens the review when its day has come, or escalates it when nobody answered in time. */
  Renewal onDay(LocalDate today, ReviewTerms terms) {
    return switch (review.state()) {
      case SCHEDULED -> begun(today, terms);
      case IN_REVIEW -> late(today) ? with(review.escalated(today)) : this;
      case OVERDUE, HELD, APPROVED, PASSED -> this;
    };
  }

  Renewal answered(RenewalAnswer answer, LocalDate today, ReviewTerms terms) {
    return with(review.answered(answer, terms.answerBy(today, renewalOn)));
  }

  /** Adds the instant at which the next day that matters begins in the account's zone. */
  Renewal planned(ZoneId zone, ReviewTerms terms) {
    LocalDate day =
        switch (review.state()) {
          case SCHEDULED -> terms.opensOn(renewalOn);
          case IN_REVIEW -> Objects.requireNonNull(review.answerBy()).plusDays(1);
          case OVERDUE, HELD, APPROVED, PASSED -> null;
        };
    Instant at = day == null ? null : day.atStartOfDay(zone).toInstant();
    return new Renewal(id, account, renewalOn, amount, review, at);
  }

  /** Another day or another amount than before, which people are told. */
  boolean differsFrom(Renewal before) {
    return !renewalOn.equals(before.renewalOn) || amount.compareTo(before.amount) != 0;
  }

  private Renewal begun(LocalDate today, ReviewTerms terms) {
    if (renewalOn.isBefore(today)) {
      return with(review.passed());
    }
    return terms.opensOn(renewalOn).isAfter(today)
        ? this
        : with(review.opened(today, terms.answerBy(today, renewalOn)));
  }

  private boolean late(LocalDate today) {
    return Objects.requireNonNull(review.answerBy()).isBefore(today);
  }

  private Renewal with(RenewalReview other) {
    return new Renewal(id, account, renewalOn, amount, other, nextDueAt);
  }
}

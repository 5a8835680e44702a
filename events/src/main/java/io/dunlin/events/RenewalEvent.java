package io.dunlin.events;

import module java.base;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/** The review of a renewal: whether its invoice may be sent (B2). */
public sealed interface RenewalEvent extends AccountEvent {

  /**
   * Finance and the CSM are to say, by answerBy, if the invoice of this renewal may be sent (B2).
   */
  record RenewalReviewDue(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      String csm,
      LocalDate answerBy,
      LocalDate on)
      implements RenewalEvent {}

  /**
   * One of them has said if the invoice may be sent, or thought again (B2).
   *
   * @param side the role (ar, csm) for which it was said
   * @param waitingFor the roles whose answer is still missing
   * @param answerBy the last day on which that is in time; null when nobody is waited for
   */
  record RenewalAnswered(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String side,
      RenewalVerdict verdict,
      String by,
      List<String> waitingFor,
      @Nullable LocalDate answerBy,
      Instant at)
      implements RenewalEvent {}

  /** May the invoice of a renewal be sent? */
  enum RenewalVerdict {
    APPROVE,
    HOLD,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** Finance and the CSM have both said yes: the renewal invoice may be sent (B2). */
  record RenewalApproved(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      String financeBy,
      String csmBy,
      Instant at)
      implements RenewalEvent {}

  /**
   * One of them said no; side is their role (ar, csm), nextStep what has to happen first (B2).
   *
   * @param answerBy the last day on which the review was to be decided
   */
  record RenewalHeld(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String side,
      String by,
      String reason,
      String nextStep,
      Instant at,
      @Nullable LocalDate answerBy)
      implements RenewalEvent {}

  /**
   * Finance has moved the renewal so far away that its review, and what was said in it, does not
   * count any more; it opens again in its time (B2).
   */
  record RenewalReviewPutOff(
      String account, @Nullable Episode episode, String renewal, LocalDate renewalOn, LocalDate on)
      implements RenewalEvent {}

  /**
   * Finance has named another day or amount, and the review goes on with what was said in it (B2).
   *
   * @param waitingFor the roles whose answer is missing
   * @param answerBy the last day on which that is in time; null when nobody is waited for
   */
  record RenewalRescheduled(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      Money amount,
      List<String> waitingFor,
      @Nullable LocalDate answerBy,
      LocalDate on)
      implements RenewalEvent {}

  /** Nobody answered in time; waitingFor lists the roles (ar, csm) whose answer is missing (B2). */
  record RenewalReviewOverdue(
      String account,
      @Nullable Episode episode,
      String renewal,
      LocalDate renewalOn,
      String csm,
      LocalDate answerBy,
      List<String> waitingFor,
      LocalDate on)
      implements RenewalEvent {}
}

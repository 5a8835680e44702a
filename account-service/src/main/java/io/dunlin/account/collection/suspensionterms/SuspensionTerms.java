package io.dunlin.account.collection.suspensionterms;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The terms of suspension (E2), in the account's calendar days.
 *
 * @param overDays more days past due than this make a candidate
 * @param warningDays days between the warning and the suspension
 * @param daysAfterHold days that a warned account has at least when a hold has ended
 * @param reviewOn the day of the weekly review
 * @param letter whether nobody is suspended whom no letter has told
 * @param tryAgainAfter when a suspension that was refused is tried again
 */
public record SuspensionTerms(
    int overDays,
    int warningDays,
    int daysAfterHold,
    DayOfWeek reviewOn,
    Warn warn,
    Letter letter,
    Duration tryAgainAfter) {

  public SuspensionTerms {
    if (!tryAgainAfter.isPositive()) {
      throw new IllegalArgumentException("dunlin.suspension.try-again-after is more than nothing");
    }
  }

  /** The time at which candidates are warned, unless somebody does it by hand before. */
  public enum Warn {
    AT_ONCE,
    AFTER_REVIEW,
    BY_DECISION
  }

  /** Whether a letter of ours must have told the customer before the suspension. */
  public enum Letter {
    REQUIRED,
    NOT_REQUIRED
  }

  public boolean letterIsNeeded() {
    return letter == Letter.REQUIRED;
  }

  /** The day on which a candidate of a day is warned; null when people decide it. */
  public @Nullable LocalDate warnsOn(LocalDate since) {
    return switch (warn) {
      case AT_ONCE -> since;
      case AFTER_REVIEW -> since.with(TemporalAdjusters.nextOrSame(reviewOn)).plusDays(1);
      case BY_DECISION -> null;
    };
  }

  public LocalDate suspendsOn(LocalDate warnedOn) {
    return warnedOn.plusDays(warningDays);
  }

  /** The day that a letter names, and never less than all days of the warning after it left. */
  public LocalDate suspendsOn(LocalDate leftOn, @Nullable LocalDate named) {
    LocalDate earliest = suspendsOn(leftOn);
    return named != null && named.isAfter(earliest) ? named : earliest;
  }
}

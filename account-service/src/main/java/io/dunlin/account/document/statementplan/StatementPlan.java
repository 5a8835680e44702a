package io.dunlin.account.document.statementplan;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The plan of an account's next statement, once a month (E3). Days are the account's own.
 *
 * @param issued the last month whose statement is issued; long ago when none is
 * @param nextDueAt when the next one is looked at; null while nothing is open and nothing moves
 */
public record StatementPlan(String account, YearMonth issued, @Nullable Instant nextDueAt) {

  private static final YearMonth LONG_AGO = YearMonth.of(1900, 1);
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  public static StatementPlan none(String account) {
    return new StatementPlan(account, LONG_AGO, null);
  }

  /** Plans a statement after a movement; one on a statement day waits for the next one. */
  public StatementPlan wake(ZoneId zone, Instant now, StatementDays days) {
    return nextDueAt == null ? plannedFrom(today(zone, now).plusDays(1), zone, days) : this;
  }

  /** The account's days begin at another time. What was missed is still to be done. */
  StatementPlan move(ZoneId zone, Instant now, StatementDays days) {
    return nextDueAt == null || !nextDueAt.isAfter(now)
        ? this
        : plannedFrom(today(zone, now), zone, days);
  }

  /** The statement day that is to be done now; empty when that month has been. */
  public Optional<LocalDate> dueOn(ZoneId zone, Instant now, StatementDays days) {
    return Optional.of(days.latest(today(zone, now)))
        .filter(_ -> !isNew())
        .filter(day -> YearMonth.from(day).isAfter(issued));
  }

  /** After the statement of that day; of several missed months only the latest is caught up. */
  public StatementPlan issued(LocalDate day, ZoneId zone, Instant now, StatementDays days) {
    return new StatementPlan(account, YearMonth.from(day), null)
        .plannedFrom(today(zone, now), zone, days);
  }

  /** Nothing is to be stated until something moves again. */
  public StatementPlan asleep() {
    return new StatementPlan(account, issued, null);
  }

  /** There is nothing to do yet but to know the day. */
  public StatementPlan planned(ZoneId zone, Instant now, StatementDays days) {
    return plannedFrom(today(zone, now).plusDays(1), zone, days);
  }

  /** Tries again later after a failed rendering, so that others do not wait. */
  public StatementPlan triedAgainLater(Instant now) {
    return new StatementPlan(account, issued, now.plus(AFTER_A_FAILURE));
  }

  /** From before there were statements. */
  private boolean isNew() {
    return Instant.EPOCH.equals(nextDueAt);
  }

  private StatementPlan plannedFrom(LocalDate first, ZoneId zone, StatementDays days) {
    LocalDate day = days.next(first, issued);
    return new StatementPlan(account, issued, day.atStartOfDay(zone).toInstant());
  }

  public static LocalDate today(ZoneId zone, Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}

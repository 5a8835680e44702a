package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sums up whether payments were applied in time; reversed ones are left out (E12, M8). */
@Repository
class Timeliness {

  /** Payments that are alike, which are few for many. */
  private static final String ALIKE =
      """
      SELECT a.country, a.time_zone, f.day, f.applied_on, count(*) AS payments
      FROM fund f JOIN account a USING (account)
      WHERE f.kind = 'PAYMENT' AND f.reversed_on IS NULL AND f.day BETWEEN :from AND :to
        AND %s
      GROUP BY a.country, a.time_zone, f.day, f.applied_on
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;
  private final BusinessClock clock;
  private final ApplicationDeadline deadline;

  Timeliness(DatabaseClient database, BusinessClock clock, ApplicationDeadline deadline) {
    this.database = database;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * How many payments of a period were applied in time.
   *
   * @param late applied, but too late
   * @param openLate not applied, and too late already
   * @param open not applied, and still in time
   */
  record Summary(long count, long inTime, long late, long openLate, long open) {

    static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

    Summary plus(Summary other) {
      return new Summary(
          count + other.count,
          inTime + other.inTime,
          late + other.late,
          openLate + other.openLate,
          open + other.open);
    }

    static Summary of(long payments, boolean applied, @Nullable Boolean inTime) {
      if (inTime == null) {
        return new Summary(payments, 0, 0, 0, payments);
      }
      if (inTime) {
        return new Summary(payments, payments, 0, 0, 0);
      }
      return applied
          ? new Summary(payments, 0, payments, 0, 0)
          : new Summary(payments, 0, 0, payments, 0);
    }
  }

  /** Of all that was received between two days, both included. */
  Mono<Summary> of(LocalDate from, LocalDate to, Scope scope) {
    return scope
        .bind(database.sql(ALIKE))
        .bind("from", from)
        .bind("to", to)
        .map(Cells.each(this::summary))
        .all()
        .reduce(Summary.NOTHING, Summary::plus);
  }

  private Summary summary(Cells row) {
    LocalDate appliedOn = row.dayOrNull("applied_on");
    LocalDate applyBy =
        deadline.applyBy(get(row, "day", LocalDate.class), get(row, "country", String.class));
    LocalDate today = clock.today(ZoneId.of(get(row, "time_zone", String.class)));
    return Summary.of(
        get(row, "payments", Long.class),
        appliedOn != null,
        deadline.of(applyBy, appliedOn, today));
  }

  private static <T> T get(Cells row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

package io.dunlin.kit.database;

import module java.base;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTransientException;
import reactor.pool.PoolAcquirePendingLimitException;

/** Tells of what kind a failure is, by the SQLSTATE that lies somewhere under it. */
public enum FailureKind {
  /** Two transactions crossed; the same again will work, as a rule. */
  CONFLICT,
  /** The database gave up on a statement that took too long; with less to do it may work. */
  TOO_LONG,
  /** Something is away or too slow; the same will work later. */
  TRANSIENT,
  /** The same can never work. */
  PERMANENT;

  private static final Set<String> REFUSALS = Set.of("21", "22", "23", "44", "54");

  /** Sorts an error. What the database did not complain about itself can never work. */
  public static FailureKind of(Throwable error) {
    Optional<String> state = sqlState(error);
    if (state.filter(FailureKind::crossed).isPresent()) {
      return CONFLICT;
    }
    if (state.filter("57014"::equals).isPresent()) {
      return TOO_LONG;
    }
    if (state.isPresent()) {
      return state.filter(FailureKind::refusesTheData).isPresent() ? PERMANENT : TRANSIENT;
    }
    return causes(error).anyMatch(FailureKind::isAway) ? TRANSIENT : PERMANENT;
  }

  /** Whether a text holds what PostgreSQL does not keep: the character U+0000. */
  public static boolean isText(Throwable error) {
    return sqlState(error).filter("22021"::equals).isPresent();
  }

  /** Says if the same may fail for ever, so that it is not to be tried again for ever. */
  public boolean mayLast() {
    return this == CONFLICT || this == TOO_LONG;
  }

  /** Class 40 (transaction rollback). */
  private static boolean crossed(String state) {
    return state.startsWith("40");
  }

  /**
   * Classes 21 (cardinality violation: two keys of a batch that are one to the database), 22 (data
   * exception), 23 (integrity constraint violation), 44 (check option) and 54 (too large).
   */
  private static boolean refusesTheData(String state) {
    return REFUSALS.contains(state.substring(0, Math.min(2, state.length())));
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof R2dbcTransientException
        || cause instanceof PoolAcquirePendingLimitException;
  }

  private static Optional<String> sqlState(Throwable error) {
    return causes(error)
        .filter(R2dbcException.class::isInstance)
        .map(R2dbcException.class::cast)
        .flatMap(cause -> Optional.ofNullable(cause.getSqlState()).stream())
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, java.util.Objects::nonNull, Throwable::getCause).limit(20);
  }
}

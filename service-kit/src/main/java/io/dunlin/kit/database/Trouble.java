package io.dunlin.kit.database;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import reactor.pool.PoolAcquirePendingLimitException;

/** Tells what kind of trouble an error is, by the SQLSTATE that lies somewhere under it. */
public enum Trouble {
  /** Two transactions crossed; the same again will work. */
  CONFLICT,
  /** Something is away or too slow; the same will work later. */
  TRANSIENT,
  /** The same can never work. */
  PERMANENT;

  /** Sorts an error. What the database did not complain about itself can never work. */
  public static Trouble of(Throwable error) {
    Optional<String> state = sqlState(error);
    if (state.filter(Trouble::crossed).isPresent()) {
      return CONFLICT;
    }
    if (state.isPresent()) {
      return state.filter(Trouble::refusesTheData).isPresent() ? PERMANENT : TRANSIENT;
    }
    return causes(error).anyMatch(Trouble::isAway) ? TRANSIENT : PERMANENT;
  }

  /** Whether a text holds what PostgreSQL does not keep: the character U+0000. */
  public static boolean isText(Throwable error) {
    return sqlState(error).filter("22021"::equals).isPresent();
  }

  private static boolean crossed(String state) {
    return state.equals("40P01") || state.equals("40001");
  }

  /** Classes 22 (data exception), 23 (integrity constraint violation) and 54 (too large). */
  private static boolean refusesTheData(String state) {
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
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

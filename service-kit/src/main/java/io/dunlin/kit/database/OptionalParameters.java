package io.dunlin.kit.database;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;

/** Binds values that may be missing. */
public final class OptionalParameters {

  private OptionalParameters() {}

  /** A filter that does not filter when it is null; the SQL says {@code :x::text IS NULL OR …}. */
  public static Parameter optional(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  /** A value that may be null, of a type that the driver knows. */
  public static <T> Parameter optional(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : Parameters.in(value);
  }
}

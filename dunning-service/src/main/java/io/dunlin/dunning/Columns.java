package io.dunlin.dunning;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Reads columns that are never null, and binds values that may be. */
public final class Columns {

  private Columns() {}

  public static <T> T need(Readable row, String column, Class<T> type) {
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException("Column %s is null".formatted(column));
    }
    return value;
  }

  public static <T> Parameter maybe(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : Parameters.in(value);
  }
}

package io.dunlin.account.receivables.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, as {@code unnest} takes them. */
record Columns<R>(Collection<R> rows) {

  @Nullable String[] texts(Function<R, @Nullable String> column) {
    return column(column, String[]::new);
  }

  @Nullable LocalDate[] days(Function<R, @Nullable LocalDate> column) {
    return column(column, LocalDate[]::new);
  }

  @Nullable BigDecimal[] amounts(Function<R, @Nullable BigDecimal> column) {
    return column(column, BigDecimal[]::new);
  }

  @Nullable Integer[] numbers(Function<R, @Nullable Integer> column) {
    return column(column, Integer[]::new);
  }

  @Nullable Long[] longs(Function<R, @Nullable Long> column) {
    return column(column, Long[]::new);
  }

  @Nullable Boolean[] flags(Function<R, @Nullable Boolean> column) {
    return column(column, Boolean[]::new);
  }

  @Nullable UUID[] ids(Function<R, @Nullable String> column) {
    return column(row -> id(column.apply(row)), UUID[]::new);
  }

  @Nullable OffsetDateTime[] instants(Function<R, @Nullable Instant> column) {
    return column(row -> utc(column.apply(row)), OffsetDateTime[]::new);
  }

  private <T> T[] column(Function<R, ? extends @Nullable T> column, IntFunction<T[]> array) {
    T[] values = array.apply(rows.size());
    int i = 0;
    for (R row : rows) {
      values[i++] = column.apply(row);
    }
    return values;
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

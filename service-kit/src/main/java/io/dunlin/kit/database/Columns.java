package io.dunlin.kit.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned by 90 degrees: one array per column, as {@code unnest} takes them. */
public final class Columns<T> {

  private final List<T> rows;

  private Columns(List<T> rows) {
    this.rows = rows;
  }

  public static <T> Columns<T> of(Collection<? extends T> rows) {
    return new Columns<>(List.copyOf(rows));
  }

  public @Nullable String[] texts(Function<T, @Nullable String> column) {
    return array(column, String[]::new);
  }

  public @Nullable LocalDate[] days(Function<T, @Nullable LocalDate> column) {
    return array(column, LocalDate[]::new);
  }

  public @Nullable Integer[] ints(Function<T, @Nullable Integer> column) {
    return array(column, Integer[]::new);
  }

  public @Nullable Long[] longs(Function<T, @Nullable Long> column) {
    return array(column, Long[]::new);
  }

  public @Nullable Boolean[] flags(Function<T, @Nullable Boolean> column) {
    return array(column, Boolean[]::new);
  }

  public @Nullable BigDecimal[] amounts(Function<T, @Nullable BigDecimal> column) {
    return array(column, BigDecimal[]::new);
  }

  public @Nullable OffsetDateTime[] instants(Function<T, @Nullable Instant> column) {
    return array(row -> offset(column.apply(row)), OffsetDateTime[]::new);
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private <C> @Nullable C[] array(
      Function<T, @Nullable C> column, IntFunction<@Nullable C[]> empty) {
    @Nullable C[] values = empty.apply(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return values;
  }
}

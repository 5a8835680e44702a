package io.dunlin.kit.database;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns, one array each, as {@code unnest} takes them. A statement that only
 * inserts or updates rows is an {@link Upsert}.
 */
public final class Columns<T> {

  private final List<T> rows;

  private Columns(List<T> rows) {
    this.rows = rows;
  }

  public static <T> Columns<T> of(Collection<? extends T> rows) {
    return new Columns<>(List.copyOf(rows));
  }

  public @Nullable String[] texts(Function<? super T, @Nullable String> column) {
    return (@Nullable String[]) ColumnType.TEXT.values(rows, column);
  }

  public @Nullable LocalDate[] days(Function<? super T, @Nullable LocalDate> column) {
    return (@Nullable LocalDate[]) ColumnType.DATE.values(rows, column);
  }

  public @Nullable Integer[] ints(Function<? super T, @Nullable Integer> column) {
    return (@Nullable Integer[]) ColumnType.INTEGER.values(rows, column);
  }

  public @Nullable Long[] longs(Function<? super T, @Nullable Long> column) {
    return (@Nullable Long[]) ColumnType.BIGINT.values(rows, column);
  }

  public @Nullable Boolean[] flags(Function<? super T, @Nullable Boolean> column) {
    return (@Nullable Boolean[]) ColumnType.BOOLEAN.values(rows, column);
  }

  public @Nullable BigDecimal[] amounts(Function<? super T, @Nullable BigDecimal> column) {
    return (@Nullable BigDecimal[]) ColumnType.NUMERIC.values(rows, column);
  }

  /** In UTC. */
  public @Nullable OffsetDateTime[] instants(Function<? super T, @Nullable Instant> column) {
    return (@Nullable OffsetDateTime[]) ColumnType.TIMESTAMP.values(rows, column);
  }

  /** Identifiers that are text in Java. */
  public @Nullable UUID[] ids(Function<? super T, @Nullable String> column) {
    return (@Nullable UUID[]) ColumnType.UUID_TEXT.values(rows, column);
  }
}

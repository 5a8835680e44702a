package io.dunlin.kit.database;

import io.dunlin.events.Money;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the name of their column, and binds values that may be missing. */
public final class Cells {

  private Cells() {}

  public static String text(Readable row, String column) {
    return required(row, column, String.class);
  }

  public static @Nullable String textOrNull(Readable row, String column) {
    return row.get(column, String.class);
  }

  public static LocalDate day(Readable row, String column) {
    return required(row, column, LocalDate.class);
  }

  public static @Nullable LocalDate dayOrNull(Readable row, String column) {
    return row.get(column, LocalDate.class);
  }

  public static Instant instant(Readable row, String column) {
    return required(row, column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(Readable row, String column) {
    OffsetDateTime at = row.get(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static int number(Readable row, String column) {
    return required(row, column, Integer.class);
  }

  public static @Nullable Integer numberOrNull(Readable row, String column) {
    return row.get(column, Integer.class);
  }

  public static long big(Readable row, String column) {
    return required(row, column, Long.class);
  }

  public static boolean flag(Readable row, String column) {
    return required(row, column, Boolean.class);
  }

  /** An amount with the currency that stands in the column {@code currency}. */
  public static Money money(Readable row, String column) {
    return new Money(required(row, column, BigDecimal.class), text(row, "currency"));
  }

  /** A filter that does not filter when it is null; the SQL says {@code :x::text IS NULL OR …}. */
  public static Parameter optional(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

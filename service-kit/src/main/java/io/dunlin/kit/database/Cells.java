package io.dunlin.kit.database;

import module java.base;

import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
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

  public static UUID id(Readable row, String column) {
    return required(row, column, UUID.class);
  }

  /** The elements of an array. */
  public static List<String> texts(Readable row, String column) {
    return List.of(required(row, column, String[].class));
  }

  public static byte[] bytes(Readable row, String column) {
    return required(row, column, byte[].class);
  }

  public static BigDecimal decimal(Readable row, String column) {
    return required(row, column, BigDecimal.class);
  }

  /** An amount with the currency that stands in the column {@code currency}. */
  public static Money money(Readable row, String column) {
    return new Money(decimal(row, column), text(row, "currency"));
  }

  /**
   * The episode that stands in {@code episode, episode_opened_on, episode_closed_on} and {@code
   * generation}; null when there is none.
   */
  public static @Nullable Episode episodeOrNull(Readable row) {
    String episode = textOrNull(row, "episode");
    return episode == null
        ? null
        : new Episode(
            episode,
            day(row, "episode_opened_on"),
            dayOrNull(row, "episode_closed_on"),
            number(row, "generation"));
  }

  /** The elements of the JSON array in a column that was read as text; none when it is null. */
  public static <T> List<T> list(Readable row, String column, Class<T[]> type) {
    String json = textOrNull(row, column);
    return json == null ? List.of() : List.of(EventJson.MAPPER.readValue(json, type));
  }

  /** A filter that does not filter when it is null; the SQL says {@code :x::text IS NULL OR …}. */
  public static Parameter optional(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  /** A value that may be null, of a type that the driver knows. */
  public static <T> Parameter optional(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : Parameters.in(value);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

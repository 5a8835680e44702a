package io.dunlin.kit.database;

import module java.base;

import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row, by the name of their column. A cell that is read as there must not be null.
 */
public final class Cells {

  private final Readable row;

  private Cells(Readable row) {
    this.row = row;
  }

  /** What a statement maps its rows with. */
  public static <T> Function<Readable, T> each(Function<Cells, T> reader) {
    return row -> reader.apply(new Cells(row));
  }

  /** The value of a column in any type that the driver knows. */
  public <T> @Nullable T get(String column, Class<T> type) {
    return row.get(column, type);
  }

  public String text(String column) {
    return required(column, String.class);
  }

  public @Nullable String textOrNull(String column) {
    return row.get(column, String.class);
  }

  public LocalDate day(String column) {
    return required(column, LocalDate.class);
  }

  public @Nullable LocalDate dayOrNull(String column) {
    return row.get(column, LocalDate.class);
  }

  public Instant instant(String column) {
    return required(column, OffsetDateTime.class).toInstant();
  }

  public @Nullable Instant instantOrNull(String column) {
    OffsetDateTime at = row.get(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public int number(String column) {
    return required(column, Integer.class);
  }

  public @Nullable Integer numberOrNull(String column) {
    return row.get(column, Integer.class);
  }

  public long big(String column) {
    return required(column, Long.class);
  }

  public boolean flag(String column) {
    return required(column, Boolean.class);
  }

  public UUID id(String column) {
    return required(column, UUID.class);
  }

  /** The elements of an array. */
  public List<String> texts(String column) {
    return List.of(required(column, String[].class));
  }

  public byte[] bytes(String column) {
    return required(column, byte[].class);
  }

  public BigDecimal decimal(String column) {
    return required(column, BigDecimal.class);
  }

  /** An amount with the currency that stands in the column {@code currency}. */
  public Money money(String column) {
    return new Money(decimal(column), text("currency"));
  }

  /**
   * The episode that stands in {@code episode, episode_opened_on, episode_closed_on} and {@code
   * generation}; null when there is none.
   */
  public @Nullable Episode episodeOrNull() {
    String episode = textOrNull("episode");
    return episode == null
        ? null
        : new Episode(
            episode,
            day("episode_opened_on"),
            dayOrNull("episode_closed_on"),
            number("generation"));
  }

  /** The elements of the JSON array in a column that was read as text; none when it is null. */
  public <T> List<T> list(String column, Class<T[]> type) {
    String json = textOrNull(column);
    return json == null ? List.of() : List.of(EventJson.MAPPER.readValue(json, type));
  }

  private <T> T required(String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

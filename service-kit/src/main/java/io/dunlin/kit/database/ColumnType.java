package io.dunlin.kit.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL with the Java type whose values are written to it, a whole column at once.
 *
 * @param <V> what the values are in Java
 */
public final class ColumnType<V> {

  public static final ColumnType<String> TEXT = of("text", String[]::new);
  public static final ColumnType<LocalDate> DATE = of("date", LocalDate[]::new);
  public static final ColumnType<BigDecimal> NUMERIC = of("numeric", BigDecimal[]::new);
  public static final ColumnType<Integer> INTEGER = of("int4", Integer[]::new);
  public static final ColumnType<Long> BIGINT = of("int8", Long[]::new);
  public static final ColumnType<Boolean> BOOLEAN = of("bool", Boolean[]::new);

  /** An instant, at its offset in UTC. */
  public static final ColumnType<Instant> TIMESTAMP =
      new ColumnType<>(
          "timestamptz",
          "timestamptz",
          OffsetDateTime[]::new,
          instant -> instant.atOffset(ZoneOffset.UTC));

  /** An identifier that is text in Java. */
  public static final ColumnType<String> UUID_TEXT =
      new ColumnType<>("uuid", "uuid", UUID[]::new, UUID::fromString);

  /** A JSON document that is text in Java. */
  public static final ColumnType<String> JSON =
      new ColumnType<>("text", "jsonb", String[]::new, text -> text);

  /** Numbers in one column, such as the amounts by ageing bucket. */
  public static final ColumnType<List<BigDecimal>> NUMERICS =
      new ColumnType<>("text", "numeric[]", String[]::new, ColumnType::literal);

  private final String bound;
  private final String stored;
  private final IntFunction<@Nullable Object[]> array;
  private final Function<V, Object> conversion;

  private ColumnType(
      String bound,
      String stored,
      IntFunction<@Nullable Object[]> array,
      Function<V, Object> conversion) {
    this.bound = bound;
    this.stored = stored;
    this.array = array;
    this.conversion = conversion;
  }

  private static <V> ColumnType<V> of(String name, IntFunction<@Nullable Object[]> array) {
    return new ColumnType<>(name, name, array, value -> value);
  }

  private static String literal(List<BigDecimal> numbers) {
    return numbers.stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The type of the array that is bound, such as {@code text[]}. */
  String array() {
    return bound + "[]";
  }

  /** The expression that gives a bound column its stored type. */
  String stored(String column) {
    return bound.equals(stored) ? column : column + "::" + stored;
  }

  <R> @Nullable Object[] values(List<R> rows, Function<? super R, ? extends @Nullable V> column) {
    @Nullable Object[] values = array.apply(rows.size());
    for (int i = 0; i < values.length; i++) {
      V value = column.apply(rows.get(i));
      values[i] = value == null ? null : conversion.apply(value);
    }
    return values;
  }
}

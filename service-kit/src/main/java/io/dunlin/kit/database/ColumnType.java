package io.dunlin.kit.database;

import module java.base;

import io.dunlin.events.EventJson;
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
          "timestamptz", "%s", OffsetDateTime[]::new, instant -> instant.atOffset(ZoneOffset.UTC));

  public static final ColumnType<UUID> ID = of("uuid", UUID[]::new);

  /** An identifier that is text in Java. */
  public static final ColumnType<String> UUID_TEXT =
      new ColumnType<>("uuid", "%s", UUID[]::new, UUID::fromString);

  /** The name of an enum's constant. */
  public static final ColumnType<Enum<?>> NAME =
      new ColumnType<>("text", "%s", String[]::new, Enum::name);

  /** An array of texts; bound as JSON, because unnest would flatten an array of arrays. */
  public static final ColumnType<List<String>> TEXTS =
      new ColumnType<>(
          "text",
          "ARRAY(SELECT jsonb_array_elements_text(%s::jsonb))",
          String[]::new,
          EventJson.MAPPER::writeValueAsString);

  /** A JSON document that is text in Java. */
  public static final ColumnType<String> JSON =
      new ColumnType<>("text", "%s::jsonb", String[]::new, text -> text);

  /** Numbers in one column, such as the amounts by ageing bucket. */
  public static final ColumnType<List<BigDecimal>> NUMERICS =
      new ColumnType<>("text", "%s::numeric[]", String[]::new, ColumnType::literal);

  private final String bound;
  private final String expression;
  private final IntFunction<@Nullable Object[]> array;
  private final Function<V, Object> conversion;

  private ColumnType(
      String bound,
      String expression,
      IntFunction<@Nullable Object[]> array,
      Function<V, Object> conversion) {
    this.bound = bound;
    this.expression = expression;
    this.array = array;
    this.conversion = conversion;
  }

  private static <V> ColumnType<V> of(String name, IntFunction<@Nullable Object[]> array) {
    return new ColumnType<>(name, "%s", array, value -> value);
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
    return expression.replace("%s", column);
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

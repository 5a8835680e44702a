package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.problem.CommandError;

/** Turns what stands in a column into what an event needs. */
final class CellParser {

  private static final Pattern ROUNDED = Pattern.compile("(?i)[+-]?\\d+([.,]\\d+)?E\\+\\d+");

  private final Mapping mapping;
  private final DateTimeFormatter dates;
  private final AmountNotation amounts;

  CellParser(Mapping mapping) {
    this.mapping = mapping;
    this.dates = formatter(mapping.dates());
    this.amounts = mapping.amounts();
  }

  /** The value of a placeholder; empty when the column and its default are. */
  String of(Placeholder placeholder, CsvRow row) {
    String raw = raw(placeholder.column(), row);
    if (raw.isEmpty()) {
      return raw;
    }
    return switch (placeholder.filter()) {
      case "" -> text(placeholder.column(), raw);
      case "date" -> date(placeholder.column(), raw);
      case "number" -> number(placeholder.column(), raw).toPlainString();
      case "positive" -> notBelowZero(number(placeholder.column(), raw));
      case "negative" -> belowZero(number(placeholder.column(), raw));
      case "lower" -> text(placeholder.column(), raw).toLowerCase(Locale.ROOT);
      default -> lookUp(placeholder, raw);
    };
  }

  private String raw(String column, CsvRow row) {
    String constant = mapping.constants().get(column);
    if (constant != null) {
      return constant;
    }
    String value = StrictText.stripped(row.fields().getOrDefault(column, ""));
    return value.isEmpty() ? mapping.defaults().getOrDefault(column, "") : value;
  }

  private String date(String column, String raw) {
    try {
      return LocalDate.parse(raw, dates).toString();
    } catch (DateTimeException _) {
      throw new UnusableValue(
          "%s '%s' is not a date like %s".formatted(column, raw, mapping.dates()));
    }
  }

  /** A long number that a spreadsheet has shortened names another invoice, or none. */
  private static String text(String column, String raw) {
    if (ROUNDED.matcher(raw).matches()) {
      throw new UnusableValue(
          "%s '%s' is a number that a spreadsheet has rounded; export the column as text"
              .formatted(column, raw));
    }
    return raw;
  }

  private BigDecimal number(String column, String raw) {
    return amounts
        .read(raw)
        .orElseThrow(
            () -> new UnusableValue("%s '%s' is not a number %s".formatted(column, raw, amounts)));
  }

  private static String notBelowZero(BigDecimal amount) {
    return amount.signum() < 0 ? "" : amount.toPlainString();
  }

  /** Without its sign, as a credit note is told. */
  private static String belowZero(BigDecimal amount) {
    return amount.signum() < 0 ? amount.negate().toPlainString() : "";
  }

  private String lookUp(Placeholder placeholder, String raw) {
    Map<String, String> lookup = mapping.lookups().get(placeholder.filter());
    if (lookup == null) {
      throw new CommandError("The mapping has no lookup '%s'.".formatted(placeholder.filter()));
    }
    String found = lookup.getOrDefault(raw, lookup.get("*"));
    if (found == null) {
      throw new UnusableValue(
          "%s '%s' is not in the lookup %s"
              .formatted(placeholder.column(), raw, placeholder.filter()));
    }
    return found;
  }

  /** Strict: the 30th of February is no date. */
  private static DateTimeFormatter formatter(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern.replace('y', 'u'))
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new CommandError(
          "The mapping's dates '%s' are no pattern for dates.".formatted(pattern), e);
    }
  }
}

package io.dunlin.kit.list;

import module java.base;

/**
 * Something that a list can be ordered by. There is an index on the value and the id.
 *
 * @param name as it is asked for
 * @param value the SQL of what is compared; never null
 * @param id the SQL of what tells rows with the same value apart
 */
public record Column(String name, String value, String id, Kind kind) {

  /** What is compared, and how it looks in a cursor. */
  public enum Kind {
    TEXT("text", ".*"),
    NUMBER("numeric", "-?\\d{1,15}(\\.\\d{1,4})?"),
    DAY("date", "[12]\\d{3}-\\d{2}-\\d{2}|infinity");

    private final String type;
    private final Pattern form;

    Kind(String type, String form) {
      this.type = type;
      this.form = Pattern.compile(form, Pattern.DOTALL);
    }
  }

  String type() {
    return kind.type;
  }

  boolean canBe(String text) {
    return kind.form.matcher(text).matches() && (kind != Kind.DAY || isDay(text));
  }

  private static boolean isDay(String text) {
    try {
      return text.equals("infinity") || LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException _) {
      return false;
    }
  }
}

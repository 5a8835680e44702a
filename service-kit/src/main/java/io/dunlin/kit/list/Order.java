package io.dunlin.kit.list;

import org.jspecify.annotations.Nullable;

/**
 * How a list is ordered: by a value, and among the same by the id. As the next page begins after
 * the last row's value and id, rows that come, go or change meanwhile move no other row.
 */
public record Order(Column by, boolean descending) {

  /** Occurs in no text of the database. */
  private static final char BETWEEN = '\0';

  String name() {
    return (descending ? "-" : "") + by.name();
  }

  String sql() {
    String way = descending ? "DESC" : "ASC";
    return "ORDER BY %s %s, %s %s".formatted(by.value(), way, by.id(), way);
  }

  /** The condition of what comes after a place. */
  String after() {
    return "(%s, %s) %s (:afterValue::%s, :afterId)"
        .formatted(by.value(), by.id(), descending ? "<" : ">", by.type());
  }

  String cursor(SeekPosition place) {
    return name() + BETWEEN + place.id() + BETWEEN + place.value();
  }

  /** Null when the cursor is not of this order. */
  @Nullable SeekPosition place(String cursor) {
    String[] parts = cursor.split(String.valueOf(BETWEEN), -1);
    return parts.length == 3 && parts[0].equals(name()) && by.canBe(parts[2])
        ? new SeekPosition(parts[2], parts[1])
        : null;
  }
}

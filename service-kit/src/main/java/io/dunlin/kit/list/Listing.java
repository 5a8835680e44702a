package io.dunlin.kit.list;

/** A list as it is read: what is shown, of what, under which conditions, in which order. */
public record Listing(String columns, String from, WhereClause where, Order order) {

  static final String SORT_VALUE = "sort_value";
  static final String SORT_ID = "sort_id";

  /** With the value and the id by which it is ordered. */
  String sql() {
    return """
    SELECT (%s)::text AS %s, %s AS %s, %s
    FROM %s
    %s
    %s
    """
        .formatted(
            order.by().value(),
            SORT_VALUE,
            order.by().id(),
            SORT_ID,
            columns,
            from,
            where.sql(),
            order.sql());
  }

  /** What comes after a place. */
  Listing after(SeekPosition place) {
    WhereClause beyond =
        where
            .copy()
            .and(order.after())
            .bind("afterValue", place.value())
            .bind("afterId", place.id());
    return new Listing(columns, from, beyond, order);
  }
}

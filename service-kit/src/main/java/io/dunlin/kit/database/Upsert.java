package io.dunlin.kit.database;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a set, in one statement in which each column is named once: new rows are inserted,
 * and those whose key is there already are updated.
 *
 * @param <R> what one row is written from
 */
public final class Upsert<R> extends BatchStatement<R> {

  private Upsert(String sql, List<Column<R, ?>> columns) {
    super(sql, columns);
  }

  /** Begins the statement for a table. */
  public static <R> Builder<R> into(String table) {
    return new Builder<>(table);
  }

  /** Collects the columns of a statement, in any order. */
  public static final class Builder<R> {

    private final String table;
    private final List<Column<R, ?>> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private @Nullable String condition;
    private boolean ignoresConflicts;
    private String returned = "";

    private Builder(String table) {
      this.table = table;
    }

    /** A column of the key, by which an existing row is found. */
    public <V> Builder<R> key(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      keys.add(name);
      return inserted(name, type, value);
    }

    /** A column that is written when the row is inserted, and never changed afterwards. */
    public <V> Builder<R> inserted(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      columns.add(new Column<>(name, type, value));
      return this;
    }

    /** A column that is written whenever the row is. */
    public <V> Builder<R> column(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      updated.add(name);
      return inserted(name, type, value);
    }

    /**
     * An existing row is updated only under this condition, in which {@code excluded} is the new
     * row.
     */
    public Builder<R> updatedWhere(String sql) {
      condition = sql;
      return this;
    }

    /** Leaves out new rows that any index of the table refuses as known. */
    public Builder<R> ignoringConflicts() {
      ignoresConflicts = true;
      return this;
    }

    /** The columns that are read of the rows that were inserted or updated. */
    public Builder<R> returning(String names) {
      returned = "\nRETURNING " + names;
      return this;
    }

    public Upsert<R> build() {
      String insert =
          "INSERT INTO %s (%s)\n%s\n"
              .formatted(table, BatchStatement.names(columns), BatchStatement.select(columns));
      return new Upsert<>(insert + conflict() + returned, columns);
    }

    private String conflict() {
      if (keys.isEmpty()) {
        return ignoresConflicts ? "ON CONFLICT DO NOTHING" : "";
      }
      String conflict = "ON CONFLICT (%s) DO ".formatted(String.join(", ", keys));
      if (updated.isEmpty()) {
        return conflict + "NOTHING";
      }
      String set =
          updated.stream()
              .map(column -> "%1$s = excluded.%1$s".formatted(column))
              .collect(Collectors.joining(", "));
      return conflict + "UPDATE SET " + set + (condition == null ? "" : "\nWHERE " + condition);
    }
  }
}

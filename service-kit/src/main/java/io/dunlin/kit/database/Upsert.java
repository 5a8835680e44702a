package io.dunlin.kit.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Writes rows as a set, in one statement in which each column is named once: new rows are inserted,
 * and those whose key is there already are updated.
 *
 * @param <R> what one row is written from
 */
public final class Upsert<R> {

  private final String sql;
  private final List<Column<R, ?>> columns;

  private Upsert(String sql, List<Column<R, ?>> columns) {
    this.sql = sql;
    this.columns = columns;
  }

  /** Begins the statement for a table. */
  public static <R> Builder<R> into(String table) {
    return new Builder<>(table);
  }

  /** Writes the rows; the answer is how many were inserted or updated. No rows, no statement. */
  public Mono<Long> run(DatabaseClient database, Collection<? extends R> rows) {
    if (rows.isEmpty()) {
      return Mono.just(0L);
    }
    List<R> all = List.copyOf(rows);
    GenericExecuteSpec statement = database.sql(sql);
    for (int i = 0; i < columns.size(); i++) {
      statement = statement.bind(i, columns.get(i).values(all));
    }
    return statement.fetch().rowsUpdated();
  }

  /** The statement, as PostgreSQL gets it. */
  public String sql() {
    return sql;
  }

  private enum Use {
    KEY,
    INSERTED,
    UPDATED
  }

  private record Column<R, V>(
      String name, ColumnType<V> type, Use use, Function<? super R, ? extends @Nullable V> value) {

    @Nullable Object[] values(List<R> rows) {
      return type.values(rows, value);
    }
  }

  /** Collects the columns of a statement, in any order. */
  public static final class Builder<R> {

    private final String table;
    private final List<Column<R, ?>> columns = new ArrayList<>();
    private @Nullable String condition;

    private Builder(String table) {
      this.table = table;
    }

    /** A column of the key, by which an existing row is found. */
    public <V> Builder<R> key(String name, ColumnType<V> type, Function<? super R, V> value) {
      return with(new Column<>(name, type, Use.KEY, value));
    }

    /** A column that is written when the row is inserted, and never changed afterwards. */
    public <V> Builder<R> inserted(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      return with(new Column<>(name, type, Use.INSERTED, value));
    }

    /** A column that is written whenever the row is. */
    public <V> Builder<R> column(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      return with(new Column<>(name, type, Use.UPDATED, value));
    }

    /**
     * An existing row is updated only under this condition, in which {@code excluded} is the new
     * row.
     */
    public Builder<R> updatedWhere(String sql) {
      condition = sql;
      return this;
    }

    public Upsert<R> build() {
      return new Upsert<>(insert() + conflict(), List.copyOf(columns));
    }

    private Builder<R> with(Column<R, ?> column) {
      columns.add(column);
      return this;
    }

    private String insert() {
      String names = joined(columns, Column::name);
      String stored = joined(columns, column -> column.type().stored(column.name()));
      String arrays =
          IntStream.range(0, columns.size())
              .mapToObj(i -> "$%d::%s".formatted(i + 1, columns.get(i).type().array()))
              .collect(Collectors.joining(", "));
      return "INSERT INTO %s (%s)\nSELECT %s\nFROM unnest(%s) AS new (%s)\n"
          .formatted(table, names, stored, arrays, names);
    }

    private String conflict() {
      List<Column<R, ?>> keys = used(Use.KEY);
      List<Column<R, ?>> updated = used(Use.UPDATED);
      if (keys.isEmpty()) {
        return "";
      }
      String conflict = "ON CONFLICT (%s) DO ".formatted(joined(keys, Column::name));
      if (updated.isEmpty()) {
        return conflict + "NOTHING";
      }
      String set = joined(updated, column -> "%1$s = excluded.%1$s".formatted(column.name()));
      return conflict + "UPDATE SET " + set + (condition == null ? "" : "\nWHERE " + condition);
    }

    private List<Column<R, ?>> used(Use use) {
      return columns.stream().filter(column -> column.use() == use).toList();
    }

    private static <R> String joined(
        List<Column<R, ?>> columns, Function<Column<R, ?>, String> part) {
      return columns.stream().map(part).collect(Collectors.joining(", "));
    }
  }
}

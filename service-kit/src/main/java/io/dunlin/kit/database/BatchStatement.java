package io.dunlin.kit.database;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A statement over a set of rows in which each column is named once. The rows stand in its SQL
 * where it says {@code :rows}, as in {@code UPDATE bill SET note = new.note FROM :rows AS new WHERE
 * bill.number = new.number}.
 *
 * @param <R> what one row is written from
 */
public sealed class BatchStatement<R> permits Upsert {

  private final String sql;
  private final List<Column<R, ?>> columns;

  BatchStatement(String sql, List<Column<R, ?>> columns) {
    this.sql = sql;
    this.columns = List.copyOf(columns);
  }

  /** Begins a statement. */
  public static <R> Builder<R> of(String sql) {
    return new Builder<>(sql);
  }

  /** Runs it with these rows; the answer is how many it changed. No rows, no statement. */
  public Mono<Long> run(DatabaseClient database, Collection<? extends R> rows) {
    return rows.isEmpty() ? Mono.just(0L) : bound(database, rows).fetch().rowsUpdated();
  }

  /** Runs it with these rows and reads what it returns. */
  public <T> Flux<T> run(
      DatabaseClient database, Collection<? extends R> rows, Function<Cells, T> returned) {
    return rows.isEmpty() ? Flux.empty() : bound(database, rows).map(Cells.each(returned)).all();
  }

  private GenericExecuteSpec bound(DatabaseClient database, Collection<? extends R> rows) {
    List<R> all = List.copyOf(rows);
    GenericExecuteSpec statement = database.sql(sql);
    for (int i = 0; i < columns.size(); i++) {
      statement = statement.bind(i, columns.get(i).values(all));
    }
    return statement;
  }

  /** A column of the rows, with the value that it has in each. */
  record Column<R, V>(
      String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {

    @Nullable Object[] values(List<R> rows) {
      return type.values(rows, value);
    }
  }

  /** The rows as a query, each column with its name and its type. */
  static <R> String select(List<Column<R, ?>> columns) {
    String arrays =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "$%d::%s".formatted(i + 1, columns.get(i).type().array()))
            .collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column -> column.type().stored(column.name()) + " AS " + column.name())
            .collect(Collectors.joining(", "));
    return "SELECT %s FROM unnest(%s) AS bound (%s)".formatted(values, arrays, names(columns));
  }

  static <R> String names(List<Column<R, ?>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** Collects the columns of the rows, in any order. */
  public static final class Builder<R> {

    private final String sql;
    private final List<Column<R, ?>> columns = new ArrayList<>();

    private Builder(String sql) {
      this.sql = sql;
    }

    public <V> Builder<R> column(
        String name, ColumnType<V> type, Function<? super R, ? extends @Nullable V> value) {
      columns.add(new Column<>(name, type, value));
      return this;
    }

    public BatchStatement<R> build() {
      return new BatchStatement<>(sql.replace(":rows", "(" + select(columns) + ")"), columns);
    }
  }
}

package io.dunlin.disposition.account;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * A store whose rows belong to accounts and have a state. People read the rows of the accounts
 * within their scope.
 *
 * @param <T> what a row is read as
 */
@Repository
public abstract class OwnedRows<T> {

  protected final DatabaseClient database;
  private final String find;
  private final String page;

  /**
   * A store of a table.
   *
   * @param table its name, which is its key's, too
   * @param columns the columns to read, each with the name of the table
   */
  protected OwnedRows(DatabaseClient database, String table, String columns) {
    String read =
        """
        SELECT %1$s
        FROM %2$s JOIN account USING (account)
        WHERE %3$s
        """
            .formatted(columns, table, Scope.condition("account"));
    this.database = database;
    this.find = read + "AND %1$s.%1$s = :key".formatted(table);
    this.page =
        read
            + """
              AND (:account::text IS NULL OR %1$s.account = :account)
              AND (:state::text IS NULL OR %1$s.state = :state)
              AND (:after::text IS NULL OR %1$s.%1$s < :after)
            ORDER BY %1$s.%1$s DESC
            LIMIT :limit
            """
                .formatted(table);
  }

  protected abstract T read(Cells row);

  /** The row, when it exists and is within the scope. */
  public Mono<T> find(String key, Scope scope) {
    return within(scope, find).bind("key", key).map(Cells.each(this::read)).one();
  }

  /** The rows within the scope, the newest first. */
  public Mono<List<T>> page(
      @Nullable String account, @Nullable Enum<?> state, Scope scope, PageRequest page) {
    return within(scope, this.page)
        .bind("account", optional(account))
        .bind("state", optional(state == null ? null : state.name()))
        .bind("after", optional(page.afterKey()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(this::read))
        .all()
        .collectList();
  }

  private GenericExecuteSpec within(Scope scope, String sql) {
    return scope.bind(database.sql(sql));
  }
}

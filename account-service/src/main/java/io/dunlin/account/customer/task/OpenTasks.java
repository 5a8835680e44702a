package io.dunlin.account.customer.task;

import module java.base;

import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The open tasks of all accounts, as far as disposition-service has told of them. */
@Repository
public class OpenTasks {

  private static final String OPEN =
      """
      WITH early AS (DELETE FROM task_ended_early WHERE task = ANY($1::text[]) RETURNING task)
      INSERT INTO open_task (task, account, kind, role, title, due_at, opened_at)
      SELECT task, account, kind, role, title, due_at, opened_at
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
          $7::timestamptz[])
        AS new (task, account, kind, role, title, due_at, opened_at)
      WHERE task NOT IN (SELECT task FROM early)
      ON CONFLICT DO NOTHING
      """;

  private static final String END =
      """
      WITH ended AS (DELETE FROM open_task WHERE task = ANY($1::text[]) RETURNING task)
      INSERT INTO task_ended_early (task)
      SELECT unnest($1::text[]) EXCEPT SELECT task FROM ended
      ON CONFLICT DO NOTHING
      """;

  private static final String OF =
      """
      SELECT task, account, kind, role, title, due_at, opened_at
      FROM open_task
      WHERE account = ANY($1)
      ORDER BY account, due_at, task
      """;

  private final DatabaseClient database;

  OpenTasks(DatabaseClient database) {
    this.database = database;
  }

  /** The tasks of each account that has any, the next due first. */
  public Mono<Map<String, List<OpenTask>>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(OpenTasks::task))
        .all()
        .collect(Collectors.groupingBy(OpenTask::account));
  }

  /** A task that has ended already is not opened any more. */
  Mono<Void> open(LockedAccounts locked, Collection<OpenTask> tasks) {
    if (tasks.isEmpty()) {
      return Mono.empty();
    }
    Columns<OpenTask> columns = Columns.of(tasks);
    return database
        .sql(OPEN)
        .bind(0, columns.texts(OpenTask::id))
        .bind(1, columns.texts(OpenTask::account))
        .bind(2, columns.texts(task -> task.kind().name()))
        .bind(3, columns.texts(OpenTask::role))
        .bind(4, columns.texts(OpenTask::title))
        .bind(5, columns.instants(OpenTask::dueAt))
        .bind(6, columns.instants(OpenTask::openedAt))
        .then();
  }

  /** Ends tasks; the end of a task that is not open yet is remembered. */
  Mono<Void> end(LockedAccounts locked, Collection<String> tasks) {
    return tasks.isEmpty()
        ? Mono.empty()
        : database.sql(END).bind(0, tasks.toArray(String[]::new)).then();
  }

  private static OpenTask task(Cells row) {
    return new OpenTask(
        row.text("task"),
        row.text("account"),
        WorkItemKind.valueOf(row.text("kind")),
        row.text("role"),
        row.text("title"),
        row.instant("due_at"),
        row.instant("opened_at"));
  }
}

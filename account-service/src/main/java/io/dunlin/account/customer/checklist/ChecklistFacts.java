package io.dunlin.account.customer.checklist;

import module java.base;

import io.dunlin.account.customer.task.OpenTask;
import io.dunlin.account.customer.task.OpenTasks;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.Contact;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Health;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what the system knows of accounts for their analysis (D4). */
@Repository
public class ChecklistFacts {

  private static final String LOOK =
      """
      SELECT a.currency, a.contacts::text AS contacts, a.products::text AS products, a.health,
        a.open_opportunities, s.open, s.overdue, s.disputed, s.unapplied, s.oldest_due_on,
        s.others::text AS others,
        i.open_invoices, i.overdue_invoices, i.disputed_invoices
      FROM account a
        JOIN standing s USING (account)
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS open_invoices,
            (count(*) FILTER (WHERE bucket > 0))::int AS overdue_invoices,
            (count(*) FILTER (WHERE dispute <> 'NONE'))::int AS disputed_invoices
          FROM invoice
          WHERE invoice.account = a.account AND closed_on IS NULL) AS i
      WHERE a.account = :account
        AND %s
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;
  private final OpenTasks tasks;
  private final AgeingEdges edges;

  ChecklistFacts(DatabaseClient database, OpenTasks tasks, AgeingEdges edges) {
    this.database = database;
    this.tasks = tasks;
    this.edges = edges;
  }

  /** Empty when the account is not the caller's: not yet, or not any more. */
  public Mono<SystemFacts> of(String account, Scope scope) {
    return tasks
        .of(List.of(account))
        .map(open -> handedOver(open.getOrDefault(account, List.of())))
        .flatMap(open -> look(account, open, scope));
  }

  /** Leaves out the tasks of the transfer itself. */
  private static List<OpenTask> handedOver(List<OpenTask> openTasks) {
    return openTasks.stream().filter(task -> !task.isOfTheHandOver()).toList();
  }

  private Mono<SystemFacts> look(String account, List<OpenTask> openTasks, Scope scope) {
    return scope
        .bind(database.sql(LOOK))
        .bind("account", account)
        .map(Cells.each(row -> read(row, openTasks)))
        .one();
  }

  private SystemFacts read(Cells row, List<OpenTask> openTasks) {
    String health = row.textOrNull("health");
    return new SystemFacts(
        row.money("open"),
        row.money("overdue"),
        row.money("disputed"),
        row.money("unapplied"),
        row.dayOrNull("oldest_due_on"),
        row.number("open_invoices"),
        row.number("overdue_invoices"),
        row.number("disputed_invoices"),
        row.list("contacts", Contact[].class),
        row.list("products", String[].class),
        health == null ? null : Health.valueOf(health),
        row.numberOrNull("open_opportunities"),
        others(row),
        openTasks,
        openTasks.stream().filter(OpenTask::isEscalated).toList());
  }

  private @Nullable List<CurrencyAmounts> others(Cells row) {
    List<Balances> others = row.list("others", Balances[].class);
    return others.isEmpty() ? null : others.stream().map(one -> one.shown(edges)).toList();
  }
}

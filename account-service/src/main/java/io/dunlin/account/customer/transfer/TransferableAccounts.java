package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.task.OpenTask;
import io.dunlin.account.customer.task.OpenTasks;
import io.dunlin.account.customer.transfer.TransferableAccount.Pending;
import io.dunlin.events.Episode;
import io.dunlin.events.Health;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the accounts that are to be transferred. */
@Repository
public class TransferableAccounts {

  private static final String LOAD =
      """
      SELECT a.account, a.csm, a.time_zone, a.health, a.open_opportunities, t.to_csm,
        t.effective_on, e.episode::text AS episode, e.opened_on, e.generation
      FROM account a
        LEFT JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
        LEFT JOIN transfer t ON t.account = a.account AND t.state IN ('SCHEDULED', 'WAITING')
      WHERE a.account = ANY($1)
      """;

  private final DatabaseClient database;
  private final OpenTasks tasks;

  TransferableAccounts(DatabaseClient database, OpenTasks tasks) {
    this.database = database;
    this.tasks = tasks;
  }

  /** The accounts that exist; the others are left out. */
  public Mono<List<TransferableAccount>> load(Collection<String> accounts) {
    return tasks.of(accounts).flatMap(open -> load(accounts, open));
  }

  /** An account that exists. */
  Mono<TransferableAccount> one(String account) {
    return load(List.of(account)).map(List::getFirst);
  }

  private Mono<List<TransferableAccount>> load(
      Collection<String> accounts, Map<String, List<OpenTask>> openTasks) {
    return database
        .sql(LOAD)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(row -> subject(row, openTasks.getOrDefault(row.text("account"), List.of()))))
        .all()
        .collectList();
  }

  private static @Nullable Episode episode(Cells row) {
    String episode = row.textOrNull("episode");
    return episode == null
        ? null
        : new Episode(episode, row.day("opened_on"), null, row.number("generation"));
  }

  private static TransferableAccount subject(Cells row, List<OpenTask> openTasks) {
    String health = row.textOrNull("health");
    String to = row.textOrNull("to_csm");
    return new TransferableAccount(
        row.text("account"),
        row.text("csm"),
        ZoneId.of(row.text("time_zone")),
        TransferAssessment.of(
            row.numberOrNull("open_opportunities"),
            OpenTask.pendingOfTheCsm(openTasks),
            health == null ? null : Health.valueOf(health)),
        episode(row),
        to == null ? null : new Pending(to, row.day("effective_on")));
  }
}

package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.kit.database.Cells;
import java.util.Map.Entry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what is open of accounts that go to another CSM. */
@Repository
class HandoverSummaries {

  /** The hand-over itself is not what is handed over. */
  private static final String SUMMARIES =
      """
      SELECT account.account, account.collectible, account.currency,
        account.oldest_collectible_due_on,
        ARRAY(
          SELECT item.title || ' (' || item.due_on || ')'
          FROM work_item AS item
          WHERE item.account = account.account AND item.state = 'OPEN'
            AND item.kind NOT IN ('HAND_OVER_MEETING', 'HAND_OVER_CHECKLIST')
          ORDER BY item.due_on, item.work_item
          LIMIT 10) AS tasks,
        ARRAY(
          SELECT round(promise.amount, 2) || ' ' || promise.currency || ' for ' || promise.due_on
          FROM promise
          WHERE promise.account = account.account AND promise.state = 'OPEN'
          ORDER BY promise.due_on, promise.promise) AS promises,
        ARRAY(
          SELECT array_to_string(dispute.invoices, ' and ') || ' (' || dispute.reason || ')'
          FROM dispute
          WHERE dispute.account = account.account AND dispute.state = 'OPEN'
          ORDER BY dispute.opened_at, dispute.dispute) AS disputes
      FROM account
      WHERE account.account = ANY($1)
      """;

  private final DatabaseClient database;

  HandoverSummaries(DatabaseClient database) {
    this.database = database;
  }

  /** The summaries of accounts as of now. */
  Mono<Map<String, HandoverSummary>> of(Collection<String> accounts) {
    return database
        .sql(SUMMARIES)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(row -> Map.entry(row.text("account"), summary(row))))
        .all()
        .collectMap(Entry::getKey, Entry::getValue);
  }

  private static HandoverSummary summary(Cells row) {
    return new HandoverSummary(
        row.money("collectible"),
        row.dayOrNull("oldest_collectible_due_on"),
        row.texts("tasks"),
        row.texts("promises"),
        row.texts("disputes"));
  }
}

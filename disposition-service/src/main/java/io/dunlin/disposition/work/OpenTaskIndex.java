package io.dunlin.disposition.work;

import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The questions that work items ask people, and how they end by themselves. */
@Repository
class OpenTaskIndex {

  private static final String OPEN =
      """
      SELECT reference, work_item FROM work_item_end JOIN work_item USING (work_item)
      WHERE reference = ANY($1) AND state = 'OPEN'
      """;

  private static final String END =
      """
      UPDATE work_item SET
        state = over.state, ended_at = over.at, ended_by = over.ended_by,
        case_note = over.case_note, cancelled_why = over.why
      FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
        AS over (work_item, state, at, ended_by, case_note, why)
      WHERE work_item.work_item = over.work_item AND work_item.state = 'OPEN'
      RETURNING work_item.account, work_item.work_item
      """;

  private static final String END_FINAL_CONTACTS =
      """
      UPDATE work_item SET
        state = 'CANCELLED', ended_at = over.at, cancelled_why = 'FINAL_INVOICES_SETTLED'
      FROM unnest($1::text[], $2::timestamptz[]) AS over (account, at)
      WHERE work_item.account = over.account AND work_item.state = 'OPEN'
        AND work_item.kind = 'FINAL_INVOICE_CONTACT'
        AND NOT EXISTS (
          SELECT FROM invoice
          WHERE invoice.account = over.account AND invoice.open AND invoice.kind = 'FINAL')
      RETURNING work_item.account, work_item.work_item, cancelled_why, ended_at
      """;

  /** The hand-over itself is not what is handed over. */
  private static final String OUTSTANDING =
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

  OpenTaskIndex(DatabaseClient database) {
    this.database = database;
  }

  /** The open work item of each of the questions that has one. */
  Mono<Map<String, String>> open(Collection<String> questions) {
    return database
        .sql(OPEN)
        .bind(0, questions.toArray(String[]::new))
        .map(row -> Map.entry(text(row, "reference"), text(row, "work_item")))
        .all()
        .collectMap(Entry::getKey, Entry::getValue);
  }

  /** Ends what is still open of the work items, and says what is to be told of them. */
  Mono<List<DispositionEvent>> end(Map<String, Closure> endings) {
    return endings.isEmpty() ? Mono.just(List.of()) : update(endings);
  }

  private Mono<List<DispositionEvent>> update(Map<String, Closure> endings) {
    Columns<Entry<String, Closure>> columns = Columns.of(endings.entrySet());
    return database
        .sql(END)
        .bind(0, columns.texts(Entry::getKey))
        .bind(1, columns.texts(entry -> entry.getValue().state().name()))
        .bind(2, columns.instants(entry -> entry.getValue().at()))
        .bind(3, columns.texts(entry -> entry.getValue().by()))
        .bind(4, columns.texts(entry -> entry.getValue().caseNote()))
        .bind(5, columns.texts(entry -> entry.getValue().why()))
        .map(row -> told(row, endings))
        .all()
        .collectList();
  }

  /** Of accounts that have no open final invoice any more, since an instant. */
  Mono<List<WorkItemCancelled>> endFinalContacts(Map<String, Instant> settled) {
    Columns<Entry<String, Instant>> columns = Columns.of(settled.entrySet());
    return database
        .sql(END_FINAL_CONTACTS)
        .bind(0, columns.texts(Entry::getKey))
        .bind(1, columns.instants(Entry::getValue))
        .map(OpenTaskIndex::cancelled)
        .all()
        .collectList();
  }

  /** What is open of each account at this moment. */
  Mono<Map<String, Outstanding>> outstanding(Collection<String> accounts) {
    return database
        .sql(OUTSTANDING)
        .bind(0, accounts.toArray(String[]::new))
        .map(row -> Map.entry(text(row, "account"), outstanding(row)))
        .all()
        .collectMap(Entry::getKey, Entry::getValue);
  }

  private static DispositionEvent told(Readable row, Map<String, Closure> endings) {
    String workItem = text(row, "work_item");
    return Objects.requireNonNull(endings.get(workItem)).told(text(row, "account"), workItem);
  }

  private static WorkItemCancelled cancelled(Readable row) {
    return new WorkItemCancelled(
        text(row, "account"),
        text(row, "work_item"),
        text(row, "cancelled_why"),
        instant(row, "ended_at"));
  }

  private static Outstanding outstanding(Readable row) {
    return new Outstanding(
        money(row, "collectible"),
        dayOrNull(row, "oldest_collectible_due_on"),
        texts(row, "tasks"),
        texts(row, "promises"),
        texts(row, "disputes"));
  }

  private static List<String> texts(Readable row, String column) {
    String[] values = row.get(column, String[].class);
    return values == null ? List.of() : List.of(values);
  }
}

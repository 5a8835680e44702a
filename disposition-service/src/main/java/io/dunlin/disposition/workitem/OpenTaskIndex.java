package io.dunlin.disposition.workitem;

import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.disposition.workitem.WorkItemOpener.OpenTask;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Map.Entry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The open work item of each task key, and how work items are closed by what happens elsewhere. */
@Repository
public class OpenTaskIndex {

  private static final String OPEN =
      """
      SELECT reference, work_item FROM work_item_end JOIN work_item USING (work_item)
      WHERE reference = ANY($1) AND state = 'OPEN'
      """;

  private static final String OPEN_TASKS =
      """
      SELECT work_item, asks, due_on, due_at FROM work_item
      WHERE account = $1 AND state = 'OPEN' AND asks = ANY($2)
      """;

  private static final BatchStatement<Entry<String, Closure>> CLOSE =
      BatchStatement.<Entry<String, Closure>>of(
              """
              UPDATE work_item SET
                state = over.state, ended_at = over.at, ended_by = over.ended_by,
                case_note = over.case_note, cancelled_why = over.why
              FROM :rows AS over
              WHERE work_item.work_item = over.work_item AND work_item.state = 'OPEN'
              RETURNING work_item.account, work_item.work_item
              """)
          .column("work_item", TEXT, Entry::getKey)
          .column("state", NAME, entry -> entry.getValue().state())
          .column("at", TIMESTAMP, entry -> entry.getValue().at())
          .column("ended_by", TEXT, entry -> entry.getValue().by())
          .column("case_note", TEXT, entry -> entry.getValue().caseNote())
          .column("why", TEXT, entry -> entry.getValue().why())
          .build();

  private static final BatchStatement<Entry<String, Instant>> CANCEL_FINAL_INVOICE_CONTACTS =
      BatchStatement.<Entry<String, Instant>>of(
              """
              UPDATE work_item SET
                state = 'CANCELLED', ended_at = over.at, cancelled_why = 'FINAL_INVOICES_SETTLED'
              FROM :rows AS over
              WHERE work_item.account = over.account AND work_item.state = 'OPEN'
                AND work_item.kind = 'FINAL_INVOICE_CONTACT'
                AND NOT EXISTS (
                  SELECT FROM invoice
                  WHERE invoice.account = over.account AND invoice.open AND invoice.kind = 'FINAL')
              RETURNING work_item.account, work_item.work_item, cancelled_why, ended_at
              """)
          .column("account", TEXT, Entry::getKey)
          .column("at", TIMESTAMP, Entry::getValue)
          .build();

  private final DatabaseClient database;

  OpenTaskIndex(DatabaseClient database) {
    this.database = database;
  }

  /** The open work item of each of the task keys that has one. */
  public Mono<Map<String, String>> open(Collection<String> taskKeys) {
    return database
        .sql(OPEN)
        .bind(0, taskKeys.toArray(String[]::new))
        .map(Cells.each(row -> Map.entry(row.text("reference"), row.text("work_item"))))
        .all()
        .collectMap(Entry::getKey, Entry::getValue);
  }

  /** The open items of an account that ask for any of these, by what they ask for. */
  Mono<Map<String, OpenTask>> askingFor(String account, Collection<String> asks) {
    return database
        .sql(OPEN_TASKS)
        .bind(0, account)
        .bind(1, asks.toArray(String[]::new))
        .map(
            Cells.each(
                row ->
                    new OpenTask(
                        row.text("work_item"),
                        row.text("asks"),
                        new Due(row.day("due_on"), row.instantOrNull("due_at")))))
        .all()
        .collectMap(OpenTask::asks);
  }

  /** Closes the work items that are still open, and returns what is to be published. */
  public Flux<DispositionEvent> close(LockedAccounts locked, Map<String, Closure> closures) {
    return CLOSE.run(database, closures.entrySet(), row -> event(row, closures));
  }

  /**
   * Cancels the contacts about final invoices of accounts that have none open any more.
   *
   * @param settled the accounts, and when an invoice of each was settled last
   */
  public Flux<WorkItemCancelled> cancelFinalInvoiceContacts(
      LockedAccounts locked, Map<String, Instant> settled) {
    return CANCEL_FINAL_INVOICE_CONTACTS.run(database, settled.entrySet(), WorkItems::cancelled);
  }

  private static DispositionEvent event(Cells row, Map<String, Closure> closures) {
    String workItem = row.text("work_item");
    return Objects.requireNonNull(closures.get(workItem)).event(row.text("account"), workItem);
  }
}

package io.dunlin.disposition.workitem;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The work items of all accounts. */
@Repository
public class WorkItems {

  /** An open item keeps away another one that asks for the same of the account. */
  private static final Upsert<WorkItem> OPEN =
      Upsert.<WorkItem>into("work_item")
          .inserted("work_item", TEXT, WorkItem::id)
          .inserted("account", TEXT, WorkItem::account)
          .inserted("kind", NAME, WorkItem::kind)
          .inserted("assignee_role", TEXT, item -> item.assignee().role())
          .inserted("assignee", TEXT, item -> item.assignee().user())
          .inserted("personal", BOOLEAN, item -> item.assignee().personal())
          .inserted("title", TEXT, WorkItem::title)
          .inserted("description", TEXT, WorkItem::description)
          .inserted("due_on", DATE, item -> item.due().on())
          .inserted("due_at", TIMESTAMP, item -> item.due().at())
          .inserted("state", TEXT, _ -> "OPEN")
          .inserted("sequence", TEXT, item -> item.origin().sequence())
          .inserted("step", TEXT, item -> item.origin().step())
          .inserted("process_day", INTEGER, item -> item.origin().processDay())
          .inserted("sequence_day", INTEGER, item -> item.origin().sequenceDay())
          .inserted("asks", TEXT, WorkItem::asks)
          .inserted("interaction", TEXT, item -> item.origin().interaction())
          .inserted("promise", TEXT, item -> item.origin().promise())
          .inserted("opened_at", TIMESTAMP, WorkItem::openedAt)
          .inserted("subject", TEXT, item -> item.origin().subject())
          .inserted("why", TEXT, WorkItem::why)
          .ignoringConflicts()
          .returning("work_item")
          .build();

  private static final Upsert<End> ADD_ENDS =
      Upsert.<End>into("work_item_end")
          .inserted("work_item", TEXT, End::item)
          .inserted("code", NAME, end -> end.by().code())
          .inserted("reference", TEXT, end -> end.by().reference())
          .build();

  private static final BatchStatement<Cancellation> CANCEL =
      BatchStatement.<Cancellation>of(
              """
              UPDATE work_item SET
                state = 'CANCELLED', ended_at = over.at, cancelled_why = over.reason
              FROM :rows AS over JOIN work_item_end USING (code, reference)
              WHERE work_item.work_item = work_item_end.work_item AND work_item.state = 'OPEN'
              RETURNING work_item.account, work_item.work_item, cancelled_why, ended_at
              """)
          .column("code", NAME, cancellation -> cancellation.end().code())
          .column("reference", TEXT, cancellation -> cancellation.end().reference())
          .column("reason", TEXT, Cancellation::reason)
          .column("at", TIMESTAMP, Cancellation::at)
          .build();

  private static final String REASSIGN =
      """
      UPDATE work_item SET
        assignee = CASE assignee_role WHEN 'csm' THEN account.csm ELSE account.collector END
      FROM account
      WHERE account.account = work_item.account AND work_item.account = ANY($1)
        AND work_item.state = 'OPEN' AND work_item.assignee_role IN ('csm', 'agent')
        AND NOT work_item.personal
      """;

  private static final String DONE =
      """
      UPDATE work_item SET state = 'DONE', ended_at = $2, ended_by = $3, case_note = $4
      WHERE work_item = $1 AND state = 'OPEN'
      """;

  private final DatabaseClient database;

  WorkItems(DatabaseClient database) {
    this.database = database;
  }

  /** Opens the items that do not exist yet, and returns what is to be published. */
  public Flux<WorkItemOpened> open(
      LockedAccounts locked, List<WorkItem> items, Map<String, Account> accounts) {
    return OPEN.run(database, items, row -> row.text("work_item"))
        .collect(Collectors.toUnmodifiableSet())
        .map(ids -> items.stream().filter(item -> ids.contains(item.id())).toList())
        .flatMapMany(
            opened ->
                ADD_ENDS
                    .run(database, ends(opened))
                    .thenMany(Flux.fromIterable(opened))
                    .map(item -> item.opened(accounts.get(item.account()))));
  }

  private record End(String item, WorkEnd by) {}

  private static List<End> ends(List<WorkItem> items) {
    return items.stream()
        .flatMap(item -> item.ends().stream().map(end -> new End(item.id(), end)))
        .toList();
  }

  /** Cancels the open items that wait for these ends, and returns what is to be published. */
  public Flux<WorkItemCancelled> cancel(
      LockedAccounts locked, Collection<Cancellation> cancellations) {
    return CANCEL.run(database, cancellations, WorkItems::cancelled);
  }

  /** Assigns the open items to the present owners of the accounts (D5). */
  public Mono<Void> reassign(LockedAccounts locked, Collection<String> accounts) {
    return database.sql(REASSIGN).bind(0, accounts.toArray(String[]::new)).then();
  }

  /** Closes an open item; 0 when it is not open any more. */
  public Mono<Long> done(
      LockedAccounts locked, String workItem, Instant at, String by, String caseNote) {
    return database
        .sql(DONE)
        .bind(0, workItem)
        .bind(1, at.atOffset(ZoneOffset.UTC))
        .bind(2, by)
        .bind(3, caseNote)
        .fetch()
        .rowsUpdated();
  }

  static WorkItemCancelled cancelled(Cells row) {
    return new WorkItemCancelled(
        row.text("account"),
        row.text("work_item"),
        row.text("cancelled_why"),
        row.instant("ended_at"));
  }

  /** Reads an item from a row that has its columns and its {@code ends}. */
  public static WorkItem item(Cells row) {
    return new WorkItem(
        row.text("work_item"),
        row.text("account"),
        WorkItemKind.valueOf(row.text("kind")),
        new Assignee(row.text("assignee_role"), row.textOrNull("assignee"), row.flag("personal")),
        row.text("title"),
        row.textOrNull("description"),
        new Due(row.day("due_on"), row.instantOrNull("due_at")),
        origin(row),
        ends(row),
        row.textOrNull("asks"),
        row.instant("opened_at"),
        row.textOrNull("why"));
  }

  private static List<WorkEnd> ends(Cells row) {
    return Stream.of(Objects.requireNonNull(row.get("ends", String[].class)))
        .map(end -> end.split(" ", 2))
        .map(end -> new WorkEnd(WorkEnd.Code.valueOf(end[0]), end[1]))
        .toList();
  }

  private static Origin origin(Cells row) {
    return new Origin(
        row.textOrNull("sequence"),
        row.textOrNull("step"),
        row.numberOrNull("process_day"),
        row.numberOrNull("sequence_day"),
        row.textOrNull("interaction"),
        row.textOrNull("promise"),
        row.textOrNull("subject"));
  }
}

package io.dunlin.disposition.workitem;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.numberOrNull;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.disposition.workitem.WorkItem.Origin;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The work items of all accounts. */
@Repository
public class WorkItems {

  /** An open item keeps away another one that asks for the same of the account. */
  private static final String OPEN =
      """
      WITH opened AS (
        INSERT INTO work_item (work_item, account, kind, assignee_role, assignee, title,
          description, due_on, due_at, state, sequence, step, process_day, sequence_day, asks,
          interaction, promise, opened_at, subject, why, personal)
        SELECT work_item, account, kind, assignee_role, assignee, title, description,
          due_on, due_at, 'OPEN', sequence, step, process_day, sequence_day, asks,
          interaction, promise, opened_at, subject, why, personal
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::date[], $9::timestamptz[], $10::text[], $11::text[], $12::int[],
          $13::int[], $14::text[], $15::text[], $16::text[], $17::timestamptz[],
          $18::text[], $19::text[], $20::boolean[])
          AS new (work_item, account, kind, assignee_role, assignee, title, description, due_on,
            due_at, sequence, step, process_day, sequence_day, asks, interaction, promise,
            opened_at, subject, why, personal)
        ON CONFLICT DO NOTHING
        RETURNING work_item
      ), ends AS (
        INSERT INTO work_item_end (work_item, code, reference)
        SELECT new.work_item, new.code, new.reference
        FROM unnest($21::text[], $22::text[], $23::text[]) AS new (work_item, code, reference)
          JOIN opened USING (work_item)
      )
      SELECT work_item FROM opened
      """;

  private static final String CANCEL =
      """
      UPDATE work_item SET
        state = 'CANCELLED', ended_at = over.at, cancelled_why = over.reason
      FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
          AS over (code, reference, reason, at)
        JOIN work_item_end USING (code, reference)
      WHERE work_item.work_item = work_item_end.work_item AND work_item.state = 'OPEN'
      RETURNING work_item.account, work_item.work_item, cancelled_why, ended_at
      """;

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
    return items.isEmpty()
        ? Flux.empty()
        : insert(Columns.of(items), Columns.of(ends(items)))
            .flatMapIterable(opened -> events(items, opened, accounts));
  }

  private record End(WorkItem item, WorkEnd by) {}

  private static List<End> ends(List<WorkItem> items) {
    return items.stream()
        .flatMap(item -> item.ends().stream().map(end -> new End(item, end)))
        .toList();
  }

  private Mono<Set<String>> insert(Columns<WorkItem> columns, Columns<End> ends) {
    return database
        .sql(OPEN)
        .bind(0, columns.texts(WorkItem::id))
        .bind(1, columns.texts(WorkItem::account))
        .bind(2, columns.texts(item -> item.kind().name()))
        .bind(3, columns.texts(item -> item.assignee().role()))
        .bind(4, columns.texts(item -> item.assignee().user()))
        .bind(5, columns.texts(WorkItem::title))
        .bind(6, columns.texts(WorkItem::description))
        .bind(7, columns.days(item -> item.due().on()))
        .bind(8, columns.instants(item -> item.due().at()))
        .bind(9, columns.texts(item -> item.origin().sequence()))
        .bind(10, columns.texts(item -> item.origin().step()))
        .bind(11, columns.ints(item -> item.origin().processDay()))
        .bind(12, columns.ints(item -> item.origin().sequenceDay()))
        .bind(13, columns.texts(WorkItem::asks))
        .bind(14, columns.texts(item -> item.origin().interaction()))
        .bind(15, columns.texts(item -> item.origin().promise()))
        .bind(16, columns.instants(WorkItem::openedAt))
        .bind(17, columns.texts(item -> item.origin().subject()))
        .bind(18, columns.texts(WorkItem::why))
        .bind(19, columns.flags(item -> item.assignee().personal()))
        .bind(20, ends.texts(end -> end.item().id()))
        .bind(21, ends.texts(end -> end.by().code().name()))
        .bind(22, ends.texts(end -> end.by().reference()))
        .map(row -> text(row, "work_item"))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<WorkItemOpened> events(
      List<WorkItem> items, Set<String> opened, Map<String, Account> accounts) {
    return items.stream()
        .filter(item -> opened.contains(item.id()))
        .map(item -> item.opened(accounts.get(item.account())))
        .toList();
  }

  /** Cancels the open items that wait for these ends, and returns what is to be published. */
  public Flux<WorkItemCancelled> cancel(
      LockedAccounts locked, Collection<Cancellation> cancellations) {
    return cancellations.isEmpty() ? Flux.empty() : update(Columns.of(cancellations));
  }

  private Flux<WorkItemCancelled> update(Columns<Cancellation> columns) {
    return database
        .sql(CANCEL)
        .bind(0, columns.texts(it -> it.end().code().name()))
        .bind(1, columns.texts(it -> it.end().reference()))
        .bind(2, columns.texts(Cancellation::reason))
        .bind(3, columns.instants(Cancellation::at))
        .map(WorkItems::cancelled)
        .all();
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

  static WorkItemCancelled cancelled(Readable row) {
    return new WorkItemCancelled(
        text(row, "account"),
        text(row, "work_item"),
        text(row, "cancelled_why"),
        instant(row, "ended_at"));
  }

  /** Reads an item from a row that has its columns and its {@code ends}. */
  public static WorkItem item(Readable row) {
    return new WorkItem(
        text(row, "work_item"),
        text(row, "account"),
        WorkItemKind.valueOf(text(row, "kind")),
        new Assignee(
            text(row, "assignee_role"), textOrNull(row, "assignee"), flag(row, "personal")),
        text(row, "title"),
        textOrNull(row, "description"),
        new Due(day(row, "due_on"), instantOrNull(row, "due_at")),
        origin(row),
        ends(row),
        textOrNull(row, "asks"),
        instant(row, "opened_at"),
        textOrNull(row, "why"));
  }

  private static List<WorkEnd> ends(Readable row) {
    return Stream.of(Objects.requireNonNull(row.get("ends", String[].class)))
        .map(end -> end.split(" ", 2))
        .map(end -> new WorkEnd(WorkEnd.Code.valueOf(end[0]), end[1]))
        .toList();
  }

  private static Origin origin(Readable row) {
    return new Origin(
        textOrNull(row, "sequence"),
        textOrNull(row, "step"),
        numberOrNull(row, "process_day"),
        numberOrNull(row, "sequence_day"),
        textOrNull(row, "interaction"),
        textOrNull(row, "promise"),
        textOrNull(row, "subject"));
  }
}

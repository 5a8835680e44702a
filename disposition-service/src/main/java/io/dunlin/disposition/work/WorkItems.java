package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.work.OpenWork.Asked;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All work items; what changes of them. */
@Repository
public class WorkItems {

  /** Of what an account is asked once, an item that is open already keeps another away. */
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

  private static final String ASKED =
      """
      SELECT work_item, asks, due_on, due_at FROM work_item
      WHERE account = $1 AND state = 'OPEN' AND asks = ANY($2)
      """;

  private static final String WITHDRAW =
      """
      UPDATE work_item SET
        state = 'CANCELLED', ended_at = over.at, cancelled_why = over.reason
      FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
          AS over (code, reference, reason, at)
        JOIN work_item_end USING (code, reference)
      WHERE work_item.work_item = work_item_end.work_item AND work_item.state = 'OPEN'
      RETURNING work_item.account, work_item.work_item, cancelled_why, ended_at
      """;

  private static final String FOLLOW_OWNERS =
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

  /** The open items of an account that ask for any of these, by what they ask. */
  Mono<Map<String, Asked>> asked(String account, Collection<String> asks) {
    return database
        .sql(ASKED)
        .bind(0, account)
        .bind(1, asks.toArray(String[]::new))
        .map(
            row ->
                new Asked(
                    Cells.text(row, "work_item"),
                    Cells.text(row, "asks"),
                    new Due(Cells.day(row, "due_on"), Cells.instantOrNull(row, "due_at"))))
        .all()
        .collectMap(Asked::asks);
  }

  /** Opens those that do not exist yet, and says what is to be told of them. */
  public Mono<List<WorkItemOpened>> open(List<WorkItem> items, Map<String, Account> accounts) {
    return items.isEmpty()
        ? Mono.just(List.of())
        : insert(Columns.of(items), Columns.of(ends(items)))
            .map(opened -> told(items, opened, accounts));
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
        .map(row -> Cells.text(row, "work_item"))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<WorkItemOpened> told(
      List<WorkItem> items, Set<String> opened, Map<String, Account> accounts) {
    return items.stream()
        .filter(item -> opened.contains(item.id()))
        .map(item -> item.opened(accounts.get(item.account())))
        .toList();
  }

  /** Cancels what is open of that which is over, and tells which items they were. */
  public Mono<List<WorkItemCancelled>> withdraw(Collection<Withdrawal> withdrawals) {
    var columns = Columns.<Withdrawal>of(withdrawals);
    return database
        .sql(WITHDRAW)
        .bind(0, columns.texts(withdrawal -> withdrawal.end().code().name()))
        .bind(1, columns.texts(withdrawal -> withdrawal.end().reference()))
        .bind(2, columns.texts(Withdrawal::reason))
        .bind(3, columns.instants(Withdrawal::at))
        .map(
            row ->
                new WorkItemCancelled(
                    Cells.text(row, "account"),
                    Cells.text(row, "work_item"),
                    Cells.text(row, "cancelled_why"),
                    Cells.instant(row, "ended_at")))
        .all()
        .collectList();
  }

  /** Open items go to whom the account belongs to now (D5). */
  Mono<Void> followOwners(Collection<String> accounts) {
    return database.sql(FOLLOW_OWNERS).bind(0, accounts.toArray(String[]::new)).then();
  }

  /** Closes an open item; 0 when it is not open any more. */
  Mono<Long> done(String workItem, Instant at, String by, String caseNote) {
    return database
        .sql(DONE)
        .bind(0, workItem)
        .bind(1, at.atOffset(ZoneOffset.UTC))
        .bind(2, by)
        .bind(3, caseNote)
        .fetch()
        .rowsUpdated();
  }
}

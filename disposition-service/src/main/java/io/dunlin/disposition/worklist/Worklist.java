package io.dunlin.disposition.worklist;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem.State;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.AccountState;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.Money;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads work items as people see them: theirs only, ordered by due day and amount (C6). */
@Repository
class Worklist {

  /** Due today is not overdue (W3). */
  private static final String SEEN =
      """
      WITH seen AS (
        SELECT item.*, account.account AS known, account.name, account.time_zone,
          account.currency, account.state AS standing, account.collectible,
          account.oldest_collectible_due_on,
          account.other_collectible::text AS other_collectible,
          (:now::timestamptz AT TIME ZONE coalesce(account.time_zone, 'UTC'))::date AS today,
          (:everything OR CASE WHEN item.assignee IS NULL THEN item.assignee_role = ANY(:roles)
            ELSE item.assignee = :user END) AS may_close
        FROM work_item AS item LEFT JOIN account USING (account)
        WHERE (:everything
            OR account.csm = :csm OR account.collector = :collector OR item.assignee = :user
            OR (item.assignee IS NULL AND item.assignee_role = ANY(:roles)))
      """;

  /** The columns that order the list (C6, E5). */
  private static final String LISTED =
      """
      ), listed AS (
        SELECT seen.*, facts.*,
          CASE WHEN due_on > today THEN due_on ELSE 'epoch'::date END AS waits_until,
          CASE
            WHEN final_overdue THEN 1
            WHEN aged_months >= 2 THEN 2
            WHEN oldest_collectible_due_on < today - 31 THEN 3
            ELSE 4
          END AS rank,
          -coalesce(collectible, 0) AS owed,
          ARRAY(
            SELECT code || ' ' || reference FROM work_item_end
            WHERE work_item_end.work_item = seen.work_item ORDER BY 1
          ) AS ends
        FROM seen CROSS JOIN LATERAL (
          SELECT
            NOT EXISTS (
              SELECT FROM promise WHERE promise.account = seen.account
                AND promise.state = 'BROKEN' AND promise.due_on >= oldest_collectible_due_on
            ) AS kept,
            coalesce(bool_or(invoice.kind = 'FINAL'), false) AS final_overdue,
            count(DISTINCT date_trunc('month', invoice.due_on))
              FILTER (WHERE invoice.kind = 'RECURRING')::int AS aged_months
          FROM invoice
          WHERE invoice.account = seen.account AND invoice.open AND invoice.due_on < today
        ) AS facts
      )
      SELECT *, concat_ws(' ', waits_until, rank, owed, kept, due_on, work_item) AS position
      FROM listed
      """;

  /** Items that are due come first; those that are not due yet follow, day by day. */
  private static final String PAGE =
      SEEN
          + """
          AND (NOT :mine OR item.assignee = :user
            OR (item.assignee IS NULL AND item.assignee_role = ANY(:roles)))
          AND (:assignee::text IS NULL OR item.assignee = :assignee)
          AND (:account::text IS NULL OR item.account = :account)
          AND (:state::text IS NULL OR item.state = :state)
          AND (:kind::text IS NULL OR item.kind = :kind)
          """
          + LISTED
          + """
          WHERE :id::text IS NULL
            OR (waits_until, rank, owed, kept, due_on, work_item)
              > (:waits::date, :rank::int, :owed::numeric, :kept::boolean, :due::date,
                :id COLLATE "C")
          ORDER BY waits_until, rank, owed, kept, due_on, work_item
          LIMIT :limit
          """;

  private static final String ONE = SEEN + "AND item.work_item = :id " + LISTED;

  private static final String ME = "me";

  private final DatabaseClient database;
  private final BusinessClock clock;

  Worklist(DatabaseClient database, BusinessClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Which items are wanted; what is null does not filter. */
  record Filter(
      @Nullable String assignee,
      @Nullable String account,
      @Nullable State state,
      @Nullable WorkItemKind kind) {}

  Mono<List<WorklistEntry>> page(Caller caller, Filter filter, PageRequest page) {
    String assignee = filter.assignee();
    boolean mine = ME.equals(assignee);
    WorklistPosition after =
        WorklistPosition.of(page.afterKey()).orElseThrow(PageRequest::wrongCursor);
    return reaching(caller, PAGE)
        .bind("mine", mine)
        .bind("assignee", optional(mine ? null : assignee))
        .bind("account", optional(filter.account()))
        .bind("state", optional(filter.state() == null ? null : filter.state().name()))
        .bind("kind", optional(filter.kind() == null ? null : filter.kind().name()))
        .bind("waits", optional(after.waits()))
        .bind("rank", optional(after.rank()))
        .bind("owed", optional(after.owed()))
        .bind("kept", optional(after.kept()))
        .bind("due", optional(after.due()))
        .bind("id", optional(after.id()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(Worklist::entry))
        .all()
        .collectList();
  }

  /** The item, when it exists and the caller reaches it. */
  Mono<WorklistEntry> find(Caller caller, String workItem) {
    return reaching(caller, ONE).bind("id", workItem).map(Cells.each(Worklist::entry)).one();
  }

  /** People reach their own work, their roles' queues, and the work of their accounts. */
  private GenericExecuteSpec reaching(Caller caller, String sql) {
    Scope scope = caller.scope();
    return database
        .sql(sql)
        .bind("now", clock.now().atOffset(ZoneOffset.UTC))
        .bind("everything", scope.equals(Scope.EVERYTHING))
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .bind("user", caller.user())
        .bind("roles", caller.roles().stream().map(Role::claim).toArray(String[]::new));
  }

  private static WorklistEntry entry(Cells row) {
    boolean known = row.textOrNull("known") != null;
    return new WorklistEntry(
        WorkItems.item(row),
        State.valueOf(row.text("state")),
        row.textOrNull("name"),
        known ? priority(row) : null,
        row.day("today"),
        row.flag("may_close"),
        row.text("position"),
        ended(row));
  }

  private static Priority priority(Cells row) {
    return new Priority(
        row.dayOrNull("oldest_collectible_due_on"),
        row.money("collectible"),
        row.list("other_collectible", Money[].class),
        row.text("standing").equals(AccountState.DISPUTED.name()),
        !row.flag("kept"),
        row.flag("final_overdue"),
        row.number("aged_months"));
  }

  private static WorklistEntry.@Nullable Ended ended(Cells row) {
    Instant at = row.instantOrNull("ended_at");
    return at == null
        ? null
        : new WorklistEntry.Ended(
            at,
            row.textOrNull("ended_by"),
            row.textOrNull("case_note"),
            row.textOrNull("cancelled_why"));
  }
}

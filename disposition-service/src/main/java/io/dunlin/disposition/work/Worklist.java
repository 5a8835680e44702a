package io.dunlin.disposition.work;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.numberOrNull;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.disposition.InvalidInput;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.disposition.work.WorkItem.Origin;
import io.dunlin.disposition.work.WorkItem.State;
import io.dunlin.events.AccountState;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Work items as people see them: theirs only, ordered by due day and what is at stake (C6). */
@Repository
class Worklist {

  /** An account's final invoice comes first among its kind (E5); due today is not overdue (W3). */
  private static final String LISTED =
      """
      SELECT item.*, account.account AS known, account.name, account.time_zone, account.currency,
        account.state AS standing, account.collectible, account.oldest_collectible_due_on,
        account.other_collectible::text AS other_collectible,
        EXISTS (
          SELECT FROM promise WHERE promise.account = item.account AND promise.state = 'BROKEN'
            AND promise.due_on >= account.oldest_collectible_due_on
        ) AS promise_broken,
        EXISTS (
          SELECT FROM invoice WHERE invoice.account = item.account AND invoice.open
            AND invoice.kind = 'FINAL'
            AND invoice.due_on < (:now::timestamptz AT TIME ZONE account.time_zone)::date
        ) AS final_overdue,
        (:everything OR CASE WHEN item.assignee IS NULL THEN item.assignee_role = ANY(:roles)
          ELSE item.assignee = :user END) AS may_close
      FROM work_item AS item LEFT JOIN account USING (account)
      WHERE (:everything
          OR account.csm = :csm OR account.collector = :collector OR item.assignee = :user
          OR (item.assignee IS NULL AND item.assignee_role = ANY(:roles)))
      """;

  private static final String PAGE =
      LISTED
          + """
          AND (NOT :mine OR item.assignee = :user
            OR (item.assignee IS NULL AND item.assignee_role = ANY(:roles)))
          AND (:assignee::text IS NULL OR item.assignee = :assignee)
          AND (:account::text IS NULL OR item.account = :account)
          AND (:state::text IS NULL OR item.state = :state)
          AND (:kind::text IS NULL OR item.kind = :kind)
          AND (:due::text IS NULL
            OR (item.due_on, -coalesce(account.collectible, 0), item.work_item)
              > (:due::date, -:amount::numeric, :id COLLATE "C"))
          ORDER BY item.due_on, -coalesce(account.collectible, 0), item.work_item
          LIMIT :limit
          """;

  private static final String ONE = LISTED + "AND item.work_item = :id";

  private static final String ME = "me";
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,4})?";

  private final DatabaseClient database;
  private final BusinessClock clock;

  Worklist(DatabaseClient database, BusinessClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is asked for; without a value nothing is filtered. */
  record Filter(
      @Nullable String assignee,
      @Nullable String account,
      @Nullable State state,
      @Nullable WorkItemKind kind) {}

  Mono<List<ListedItem>> page(Caller caller, Filter filter, PageRequest page) {
    String assignee = filter.assignee();
    boolean mine = ME.equals(assignee);
    After after = After.of(page.after());
    return reaching(caller, PAGE)
        .bind("mine", mine)
        .bind("assignee", optional(mine ? null : assignee))
        .bind("account", optional(filter.account()))
        .bind("state", optional(filter.state() == null ? null : filter.state().name()))
        .bind("kind", optional(filter.kind() == null ? null : filter.kind().name()))
        .bind("due", optional(after.due()))
        .bind("amount", optional(after.amount()))
        .bind("id", optional(after.id()))
        .bind("limit", page.limitPlusOne())
        .map(this::listed)
        .all()
        .collectList();
  }

  /** The item, when it exists and the caller reaches it. */
  Mono<ListedItem> find(Caller caller, String workItem) {
    return reaching(caller, ONE).bind("id", workItem).map(this::listed).one();
  }

  /** The value by which the list is ordered. */
  static String cursor(ListedItem item) {
    var collectible = item.collectible();
    String amount = collectible == null ? "0" : collectible.amount().toPlainString();
    return item.item().due().on() + " " + amount + " " + item.item().id();
  }

  private record After(@Nullable String due, @Nullable String amount, @Nullable String id) {
    static After of(@Nullable String cursor) {
      if (cursor == null) {
        return new After(null, null, null);
      }
      String[] parts = cursor.split(" ", 3);
      if (parts.length < 3 || !parts[0].matches(DAY) || !parts[1].matches(AMOUNT)) {
        throw InvalidInput.cursor();
      }
      return new After(parts[0], parts[1], parts[2]);
    }
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

  private ListedItem listed(Readable row) {
    boolean known = textOrNull(row, "known") != null;
    return new ListedItem(
        item(row),
        State.valueOf(text(row, "state")),
        textOrNull(row, "name"),
        known ? priority(row) : null,
        today(textOrNull(row, "time_zone")),
        flag(row, "may_close"),
        ended(row));
  }

  private LocalDate today(@Nullable String zone) {
    return clock.today(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
  }

  private static Priority priority(Readable row) {
    return new Priority(
        dayOrNull(row, "oldest_collectible_due_on"),
        money(row, "collectible"),
        moneys(textOrNull(row, "other_collectible")),
        text(row, "standing").equals(AccountState.DISPUTED.name()),
        flag(row, "promise_broken"),
        flag(row, "final_overdue"));
  }

  private static List<Money> moneys(@Nullable String json) {
    return json == null ? List.of() : List.of(EventJson.MAPPER.readValue(json, Money[].class));
  }

  private static WorkItem item(Readable row) {
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
        textOrNull(row, "withdrawn_with"),
        instant(row, "opened_at"),
        textOrNull(row, "why"));
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

  private static ListedItem.@Nullable Ended ended(Readable row) {
    Instant at = instantOrNull(row, "ended_at");
    return at == null
        ? null
        : new ListedItem.Ended(
            at,
            textOrNull(row, "ended_by"),
            textOrNull(row, "case_note"),
            textOrNull(row, "cancelled_why"));
  }
}

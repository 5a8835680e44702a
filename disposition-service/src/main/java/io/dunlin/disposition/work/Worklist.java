package io.dunlin.disposition.work;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.number;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Work items as people see them: theirs only, ordered by due day and what is at stake (C6). */
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

  /** With what puts each where it stands (C6, E5). */
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
      SELECT *, concat_ws(' ', waits_until, rank, owed, kept, due_on, work_item) AS place
      FROM listed
      """;

  /** What is due comes first; what is not due yet follows, day by day. */
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
  private static final Pattern PLACE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d) ([1-4]) (-?\\d{1,15}(?:\\.\\d{1,4})?) ([tf]) "
              + "(\\d{4}-\\d\\d-\\d\\d) (.{1,200})");

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
    After after = After.of(page.afterKey());
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
        .map(Worklist::listed)
        .all()
        .collectList();
  }

  /** The item, when it exists and the caller reaches it. */
  Mono<ListedItem> find(Caller caller, String workItem) {
    return reaching(caller, ONE).bind("id", workItem).map(Worklist::listed).one();
  }

  /** Where an item stands in the order, as the values of its columns. */
  private record After(
      @Nullable String waits,
      @Nullable String rank,
      @Nullable String owed,
      @Nullable String kept,
      @Nullable String due,
      @Nullable String id) {

    static After of(@Nullable String cursor) {
      if (cursor == null) {
        return new After(null, null, null, null, null, null);
      }
      Matcher place = PLACE.matcher(cursor);
      if (!place.matches() || !isDay(place.group(1)) || !isDay(place.group(5))) {
        throw InvalidInput.cursor();
      }
      return new After(
          place.group(1),
          place.group(2),
          place.group(3),
          place.group(4),
          place.group(5),
          place.group(6));
    }

    private static boolean isDay(String text) {
      try {
        return LocalDate.parse(text).getYear() > 0;
      } catch (DateTimeException _) {
        return false;
      }
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

  private static ListedItem listed(Readable row) {
    boolean known = textOrNull(row, "known") != null;
    return new ListedItem(
        item(row),
        State.valueOf(text(row, "state")),
        textOrNull(row, "name"),
        known ? priority(row) : null,
        day(row, "today"),
        flag(row, "may_close"),
        text(row, "place"),
        ended(row));
  }

  private static Priority priority(Readable row) {
    return new Priority(
        dayOrNull(row, "oldest_collectible_due_on"),
        money(row, "collectible"),
        moneys(textOrNull(row, "other_collectible")),
        text(row, "standing").equals(AccountState.DISPUTED.name()),
        !flag(row, "kept"),
        flag(row, "final_overdue"),
        number(row, "aged_months"));
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

package io.dunlin.account.collection.suspensionreview;

import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import module java.base;

import io.dunlin.account.collection.suspension.Hold;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspension.SuspensionTerms;
import io.dunlin.account.collection.suspensionreview.SuspensionView.AgeingView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.AgreementView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.ContactView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.DisputedInvoice;
import io.dunlin.account.collection.suspensionreview.SuspensionView.EntryView;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.AccountState;
import io.dunlin.events.EventJson;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The suspensions that a caller may see, each with all that the weekly review looks at. */
@Repository
class SuspensionViews {

  private static final String ONE = SuspensionSql.one(Scope.condition("a"));
  private static final String MANY = SuspensionSql.many(Scope.condition("a"));

  private final DatabaseClient database;
  private final SuspensionTerms terms;
  private final AgeingEdges edges;
  private final BusinessClock clock;

  SuspensionViews(
      DatabaseClient database, SuspensionTerms terms, AgeingEdges edges, BusinessClock clock) {
    this.database = database;
    this.terms = terms;
    this.edges = edges;
    this.clock = clock;
  }

  /** Whether the review of this week has decided on the account. */
  enum Review {
    OPEN,
    DECIDED
  }

  /** Selects suspensions; null selects all that are in the process or suspended. */
  record Filter(
      @Nullable State state,
      @Nullable Review review,
      @Nullable String account,
      @Nullable String csm) {}

  /** Those who have been candidates for longest come first. */
  Mono<Page<SuspensionView>> many(Filter filter, Scope scope, DayPosition after, int limit) {
    return scope
        .bind(database.sql(MANY))
        .bind("state", optional(filter.state() == null ? null : filter.state().name()))
        .bind("review", optional(filter.review() == null ? null : filter.review().name()))
        .bind("account", optional(filter.account()))
        .bind("csm", optional(filter.csm()))
        .bind("now", clock.now().atOffset(ZoneOffset.UTC))
        .bind("reviewOn", terms.reviewOn().getValue())
        .bind("day", after.day())
        .bind("key", after.key())
        .bind("limit", limit + 1)
        .map(this::view)
        .all()
        .collectList()
        .map(rows -> Page.of(rows, limit, SuspensionViews::key));
  }

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<SuspensionView> one(String account, Scope scope) {
    return scope.bind(database.sql(ONE)).bind("account", account).map(this::view).one();
  }

  private static String key(SuspensionView row) {
    return new DayPosition(Objects.requireNonNull(row.since()), row.account()).text();
  }

  private SuspensionView view(Readable row) {
    State state = State.valueOf(text(row, "state"));
    LocalDate since = dayOrNull(row, "since");
    List<AgreementView> agreements = list(row, "agreements", AgreementView[].class);
    return new SuspensionView(
        text(row, "account"),
        text(row, "name"),
        text(row, "csm"),
        textOrNull(row, "collector"),
        state,
        since,
        state == State.CANDIDATE && since != null ? terms.warnsOn(since) : null,
        dayOrNull(row, "warned_on"),
        dayOrNull(row, "suspends_on"),
        dayOrNull(row, "suspended_on"),
        dayOrNull(row, "reinstated_on"),
        Cells.flag(row, "proceed"),
        textOrNull(row, "reason"),
        textOrNull(row, "caused_by"),
        list(row, "holds", Hold[].class),
        textOrNull(row, "refused"),
        letter(textOrNull(row, "letter")),
        ageing(row),
        list(row, "contacts", ContactView[].class),
        of(Hold.Kind.PROMISE, agreements),
        of(Hold.Kind.PLAN, agreements),
        list(row, "disputes", DisputedInvoice[].class),
        list(row, "history", EntryView[].class));
  }

  private static @Nullable WarningLetter letter(@Nullable String json) {
    return json == null ? null : EventJson.MAPPER.readValue(json, WarningLetter.class);
  }

  private AgeingView ageing(Readable row) {
    BigDecimal[] buckets = Objects.requireNonNull(row.get("buckets", BigDecimal[].class));
    return new AgeingView(
        AccountState.valueOf(text(row, "standing")),
        processDay(row),
        dayOrNull(row, "oldest_due_on"),
        money(row, "open"),
        money(row, "overdue"),
        money(row, "collectible"),
        money(row, "disputed"),
        money(row, "unapplied"),
        edges.buckets(Arrays.asList(buckets), text(row, "currency")),
        list(row, "others", Balances[].class).stream().map(one -> one.shown(edges)).toList());
  }

  private @Nullable Integer processDay(Readable row) {
    LocalDate dueOn = dayOrNull(row, "oldest_collectible_due_on");
    LocalDate today = clock.today(ZoneId.of(text(row, "time_zone")));
    return dueOn == null
        ? null
        : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today)));
  }

  private static List<AgreementView> of(Hold.Kind kind, List<AgreementView> agreements) {
    return agreements.stream().filter(one -> one.kind() == kind).toList();
  }
}

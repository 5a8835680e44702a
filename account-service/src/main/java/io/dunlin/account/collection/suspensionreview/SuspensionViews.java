package io.dunlin.account.collection.suspensionreview;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.collection.suspension.Hold;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionreview.SuspensionView.AgeingView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.AgreementView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.ContactView;
import io.dunlin.account.collection.suspensionreview.SuspensionView.DisputedInvoice;
import io.dunlin.account.collection.suspensionreview.SuspensionView.EntryView;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
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
        .map(Cells.each(this::view))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, limit, SuspensionViews::key));
  }

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<SuspensionView> one(String account, Scope scope) {
    return scope.bind(database.sql(ONE)).bind("account", account).map(Cells.each(this::view)).one();
  }

  private static String key(SuspensionView row) {
    return new DayPosition(Objects.requireNonNull(row.since()), row.account()).text();
  }

  private SuspensionView view(Cells row) {
    State state = State.valueOf(row.text("state"));
    LocalDate since = row.dayOrNull("since");
    List<AgreementView> agreements = row.list("agreements", AgreementView[].class);
    return new SuspensionView(
        row.text("account"),
        row.text("name"),
        row.text("csm"),
        row.textOrNull("collector"),
        state,
        since,
        state == State.CANDIDATE && since != null ? terms.warnsOn(since) : null,
        row.dayOrNull("warned_on"),
        row.dayOrNull("suspends_on"),
        row.dayOrNull("suspended_on"),
        row.dayOrNull("reinstated_on"),
        row.flag("proceed"),
        row.textOrNull("reason"),
        row.textOrNull("caused_by"),
        row.list("holds", Hold[].class),
        row.textOrNull("refused"),
        letter(row.textOrNull("letter")),
        ageing(row),
        row.list("contacts", ContactView[].class),
        of(Hold.Kind.PROMISE, agreements),
        of(Hold.Kind.PLAN, agreements),
        row.list("disputes", DisputedInvoice[].class),
        row.list("history", EntryView[].class));
  }

  private static @Nullable WarningLetter letter(@Nullable String json) {
    return json == null ? null : EventJson.MAPPER.readValue(json, WarningLetter.class);
  }

  private AgeingView ageing(Cells row) {
    BigDecimal[] buckets = Objects.requireNonNull(row.get("buckets", BigDecimal[].class));
    return new AgeingView(
        AccountState.valueOf(row.text("standing")),
        processDay(row),
        row.dayOrNull("oldest_due_on"),
        row.money("open"),
        row.money("overdue"),
        row.money("collectible"),
        row.money("disputed"),
        row.money("unapplied"),
        edges.buckets(Arrays.asList(buckets), row.text("currency")),
        row.list("others", Balances[].class).stream().map(one -> one.shown(edges)).toList());
  }

  private @Nullable Integer processDay(Cells row) {
    LocalDate dueOn = row.dayOrNull("oldest_collectible_due_on");
    LocalDate today = clock.today(ZoneId.of(row.text("time_zone")));
    return dueOn == null
        ? null
        : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today)));
  }

  private static List<AgreementView> of(Hold.Kind kind, List<AgreementView> agreements) {
    return agreements.stream().filter(one -> one.kind() == kind).toList();
  }
}

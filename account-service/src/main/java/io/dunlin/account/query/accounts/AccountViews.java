package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.query.accounts.AccountView.StandingView;
import io.dunlin.account.query.accounts.AccountView.SuspensionState;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.AccountState;
import io.dunlin.events.Contact;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.EventJson;
import io.dunlin.events.Health;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.list.Listing;
import io.dunlin.kit.list.Lists;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.list.WhereClause;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts that a caller may see. */
@Repository
class AccountViews {

  private static final String COLUMNS =
      """
      a.account, a.name, a.segment, a.country, a.time_zone, a.currency, a.csm, a.collector,
        a.health, a.products::text AS products, a.portal_url, a.open_opportunities,
        a.contacts::text AS contacts, s.state, s.version, s.oldest_due_on,
        s.oldest_collectible_due_on, s.open, s.overdue, s.collectible, s.disputed, s.unapplied,
        s.buckets, s.others::text AS others, e.episode, e.opened_on,
        CASE WHEN p.state <> 'NONE' THEN
          jsonb_build_object('state', p.state, 'since', p.since, 'warnedOn', p.warned_on,
            'suspendsOn', p.suspends_on, 'suspendedOn', p.suspended_on,
            'reinstatedOn', p.reinstated_on, 'heldBy', p.holds, 'waitsFor', p.refused)
        END::text AS suspension\
      """;

  private static final String FROM =
      """
      account a
        JOIN standing s USING (account)
        LEFT JOIN suspension p USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL\
      """;

  private static final String ONE =
      """
      SELECT %s
      FROM %s
      WHERE a.account = :account AND %s
      """
          .formatted(COLUMNS, FROM, Scope.condition("a"));

  private final DatabaseClient database;
  private final Lists lists;
  private final AgeingEdges edges;
  private final BusinessClock clock;

  AccountViews(DatabaseClient database, Lists lists, AgeingEdges edges, BusinessClock clock) {
    this.database = database;
    this.lists = lists;
    this.edges = edges;
    this.clock = clock;
  }

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<AccountView> one(String account, Scope scope) {
    return scope
        .bind(database.sql(ONE))
        .bind("account", account)
        .map(Cells.each(this::account))
        .one();
  }

  Mono<Page<AccountView>> page(
      AccountFilter filter, Order order, @Nullable SeekPosition place, Scope scope, int limit) {
    return lists.page(listing(filter, order, scope), place, limit, this::account);
  }

  /** Never held in memory as a whole. */
  Flux<AccountView> whole(AccountFilter filter, Order order, Scope scope) {
    return lists.whole(listing(filter, order, scope), this::account);
  }

  private Listing listing(AccountFilter filter, Order order, Scope scope) {
    WhereClause where = filter.where(clock.now(), order).within(scope, filter.ownersAreIn(order));
    return new Listing(COLUMNS, FROM, where, order);
  }

  private AccountView account(Cells row) {
    String health = row.textOrNull("health");
    return new AccountView(
        row.text("account"),
        row.text("name"),
        row.text("segment"),
        row.text("country"),
        row.text("time_zone"),
        row.text("currency"),
        row.text("csm"),
        row.textOrNull("collector"),
        health == null ? null : Health.valueOf(health),
        row.list("products", String[].class),
        row.textOrNull("portal_url"),
        row.numberOrNull("open_opportunities"),
        row.list("contacts", Contact[].class),
        standing(row),
        null);
  }

  private StandingView standing(Cells row) {
    String currency = row.text("currency");
    UUID episode = row.get("episode", UUID.class);
    return new StandingView(
        AccountState.valueOf(row.text("state")),
        row.big("version"),
        episode == null ? null : episode.toString(),
        row.dayOrNull("opened_on"),
        processDay(row),
        row.money("open"),
        row.money("overdue"),
        row.money("collectible"),
        row.money("disputed"),
        row.money("unapplied"),
        row.dayOrNull("oldest_due_on"),
        edges.buckets(
            Arrays.asList(Objects.requireNonNull(row.get("buckets", BigDecimal[].class))),
            currency),
        others(row),
        suspension(row.textOrNull("suspension")));
  }

  private List<CurrencyAmounts> others(Cells row) {
    return row.list("others", Balances[].class).stream().map(other -> other.shown(edges)).toList();
  }

  private static SuspensionState suspension(@Nullable String json) {
    return json == null
        ? SuspensionState.NONE
        : EventJson.MAPPER.readValue(json, SuspensionState.class);
  }

  private @Nullable Integer processDay(Cells row) {
    LocalDate dueOn = row.dayOrNull("oldest_collectible_due_on");
    LocalDate today = clock.today(ZoneId.of(row.text("time_zone")));
    return dueOn == null
        ? null
        : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today)));
  }
}

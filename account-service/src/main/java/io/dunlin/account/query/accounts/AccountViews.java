package io.dunlin.account.query.accounts;

import static io.dunlin.kit.database.Cells.big;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.numberOrNull;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

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
import io.dunlin.kit.list.Listing;
import io.dunlin.kit.list.Lists;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.list.Where;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.r2dbc.spi.Readable;
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
    return scope.bind(database.sql(ONE)).bind("account", account).map(this::account).one();
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
    Where where = filter.where(clock.now(), order).within(scope, filter.ownersAreIn(order));
    return new Listing(COLUMNS, FROM, where, order);
  }

  private AccountView account(Readable row) {
    String health = textOrNull(row, "health");
    return new AccountView(
        text(row, "account"),
        text(row, "name"),
        text(row, "segment"),
        text(row, "country"),
        text(row, "time_zone"),
        text(row, "currency"),
        text(row, "csm"),
        textOrNull(row, "collector"),
        health == null ? null : Health.valueOf(health),
        list(row, "products", String[].class),
        textOrNull(row, "portal_url"),
        numberOrNull(row, "open_opportunities"),
        list(row, "contacts", Contact[].class),
        standing(row),
        null);
  }

  private StandingView standing(Readable row) {
    String currency = text(row, "currency");
    UUID episode = row.get("episode", UUID.class);
    return new StandingView(
        AccountState.valueOf(text(row, "state")),
        big(row, "version"),
        episode == null ? null : episode.toString(),
        dayOrNull(row, "opened_on"),
        processDay(row),
        money(row, "open"),
        money(row, "overdue"),
        money(row, "collectible"),
        money(row, "disputed"),
        money(row, "unapplied"),
        dayOrNull(row, "oldest_due_on"),
        edges.buckets(
            Arrays.asList(Objects.requireNonNull(row.get("buckets", BigDecimal[].class))),
            currency),
        others(row),
        suspension(textOrNull(row, "suspension")));
  }

  private List<CurrencyAmounts> others(Readable row) {
    return list(row, "others", Balances[].class).stream().map(other -> other.shown(edges)).toList();
  }

  private static SuspensionState suspension(@Nullable String json) {
    return json == null
        ? SuspensionState.NONE
        : EventJson.MAPPER.readValue(json, SuspensionState.class);
  }

  private @Nullable Integer processDay(Readable row) {
    LocalDate dueOn = dayOrNull(row, "oldest_collectible_due_on");
    LocalDate today = clock.today(ZoneId.of(text(row, "time_zone")));
    return dueOn == null
        ? null
        : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today)));
  }
}

package io.dunlin.account.query.invoices;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.query.invoices.InvoiceView.State;
import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.list.Listing;
import io.dunlin.kit.list.Lists;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.list.WhereClause;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The invoices that a caller may see. */
@Repository
class InvoiceViews {

  /** The open balance is written as it is indexed. */
  private static final String SEEN =
      """
      (
        SELECT i.*, a.csm, a.collector, a.segment, a.country,
          CASE WHEN i.closed_on IS NULL THEN i.amount - i.settled ELSE 0 END AS balance,
          (:now::timestamptz AT TIME ZONE a.time_zone)::date - i.due_on AS days_past_due,
          CASE
            WHEN i.voided_on IS NOT NULL THEN 'VOIDED'
            WHEN i.closed_on IS NOT NULL THEN 'SETTLED'
            WHEN i.due_on < (:now::timestamptz AT TIME ZONE a.time_zone)::date THEN 'OVERDUE'
            ELSE 'OPEN'
          END AS state
        FROM invoice i JOIN account a USING (account)) AS seen\
      """;

  private static final String LOOK =
      """
      SELECT *
      FROM %s
      WHERE %s
      """
          .formatted(SEEN, Scope.condition("seen"));

  private static final String ONE = LOOK + "AND invoice = :invoice";

  private static final String OF_ACCOUNT =
      LOOK
          + """
            AND account = :account
            AND (:state::text IS NULL OR state = :state OR :state = 'OPEN' AND state = 'OVERDUE')
            AND (:after::text IS NULL OR to_char(due_on, 'YYYY-MM-DD ') || invoice > :after)
          ORDER BY to_char(due_on, 'YYYY-MM-DD ') || invoice
          LIMIT :limit
          """;

  private final DatabaseClient database;
  private final Lists lists;
  private final BusinessClock clock;

  InvoiceViews(DatabaseClient database, Lists lists, BusinessClock clock) {
    this.database = database;
    this.lists = lists;
    this.clock = clock;
  }

  /** Empty when there is no such invoice, or its account is not the caller's. */
  Mono<InvoiceView> one(String invoice, Scope scope) {
    return scoped(ONE, scope).bind("invoice", invoice).map(Cells.each(InvoiceViews::invoice)).one();
  }

  /** The oldest due first. */
  Mono<Page<InvoiceView>> ofAccount(
      String account, @Nullable State state, Scope scope, PageRequest page) {
    return scoped(OF_ACCOUNT, scope)
        .bind("account", account)
        .bind("state", optional(state == null ? null : state.name()))
        .bind("after", optional(page.after() == null ? null : DayPosition.of(page).text()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(InvoiceViews::invoice))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), row -> row.dueOn() + " " + row.invoice()));
  }

  Mono<Page<InvoiceView>> page(
      InvoiceFilter filter, Order order, @Nullable SeekPosition place, Scope scope, int limit) {
    return lists.page(listing(filter, order, scope), place, limit, InvoiceViews::invoice);
  }

  /** Never held in memory as a whole. */
  Flux<InvoiceView> whole(InvoiceFilter filter, Order order, Scope scope) {
    return lists.whole(listing(filter, order, scope), InvoiceViews::invoice);
  }

  private Listing listing(InvoiceFilter filter, Order order, Scope scope) {
    WhereClause where =
        filter
            .where(clock.now(), order)
            .bind("now", clock.now().atOffset(ZoneOffset.UTC))
            .within(scope, "seen");
    return new Listing("*", SEEN, where, order);
  }

  private DatabaseClient.GenericExecuteSpec scoped(String sql, Scope scope) {
    return scope.bind(database.sql(sql)).bind("now", clock.now().atOffset(ZoneOffset.UTC));
  }

  private static InvoiceView invoice(Cells row) {
    State state = State.valueOf(row.text("state"));
    boolean open = state == State.OPEN || state == State.OVERDUE;
    LocalDate settledOn = state == State.SETTLED ? row.day("closed_on") : null;
    LocalDate dueOn = row.day("due_on");
    return new InvoiceView(
        row.text("invoice"),
        row.text("account"),
        InvoiceKind.valueOf(row.text("kind")),
        row.day("issued_on"),
        dueOn,
        row.money("amount"),
        row.money("balance"),
        state,
        open ? row.number("days_past_due") : null,
        settledOn == null ? null : Integer.valueOf(daysLate(dueOn, settledOn)),
        settledOn,
        row.dayOrNull("voided_on"),
        !row.text("dispute").equals("NONE"),
        row.textOrNull("product"));
  }

  private static int daysLate(LocalDate dueOn, LocalDate settledOn) {
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(dueOn, settledOn)));
  }
}

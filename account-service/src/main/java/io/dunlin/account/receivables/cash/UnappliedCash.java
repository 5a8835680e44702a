package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.cash.LateReceiptDays.Calendar;
import io.dunlin.account.receivables.cash.Unapplied.Kept;
import io.dunlin.account.receivables.cash.Unapplied.Total;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is unapplied of all accounts, the oldest first (E12). */
@Repository
class UnappliedCash {

  private static final String CALENDARS =
      """
      SELECT DISTINCT a.country, a.time_zone
      FROM fund f JOIN account a USING (account)
      WHERE f.unapplied > 0
      """;

  private static final String WANTED =
      """
      FROM fund f
        JOIN account a USING (account)
        JOIN unnest(:countries::text[], :zones::text[], :days::date[])
          AS c (country, time_zone, late_until) USING (country, time_zone)
      WHERE f.unapplied > 0
        AND %s
        AND (:account::text IS NULL OR f.account = :account)
        AND (:currency::text IS NULL OR f.currency = :currency)
        AND (:late::bool IS NULL
          OR :late = (f.kind = 'PAYMENT' AND f.day <= c.late_until))
      """
          .formatted(Scope.condition("a"));

  private static final String PAGE =
      """
      SELECT f.fund, f.kind, f.account, a.name, a.country, a.time_zone, f.day, f.currency,
        f.amount, f.unapplied,
        (SELECT jsonb_agg(
            jsonb_build_object('invoice', r.invoice, 'amount', r.amount::text) ORDER BY r.line)
          FROM reservation r
          WHERE f.reserving AND r.account = f.account AND r.kind = f.kind AND r.fund = f.fund
            AND NOT r.ended)::text AS kept
      """
          + WANTED
          + """
            AND (f.day, f.kind, f.fund, f.account) > (:day, :kind, :fund, :owner)
          ORDER BY f.day, f.kind, f.fund, f.account
          LIMIT :limit
          """;

  private static final String TOTALS =
      """
      SELECT f.currency, sum(f.unapplied) AS unapplied, count(*) AS payments,
        count(*) FILTER (WHERE f.kind = 'PAYMENT' AND f.day <= c.late_until) AS late
      """
          + WANTED
          + "GROUP BY f.currency ORDER BY f.currency";

  private final DatabaseClient database;
  private final BusinessClock clock;
  private final ApplicationDeadline deadline;

  UnappliedCash(DatabaseClient database, BusinessClock clock, ApplicationDeadline deadline) {
    this.database = database;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** What is asked for; without a value nothing is filtered. */
  record Filter(@Nullable String account, @Nullable String currency, @Nullable Boolean late) {}

  /** The calendars that matter today. */
  Mono<LateReceiptDays> lateDays() {
    return database
        .sql(CALENDARS)
        .map(
            Cells.each(
                row -> {
                  String country = get(row, "country", String.class);
                  String zone = get(row, "time_zone", String.class);
                  LocalDate today = clock.today(ZoneId.of(zone));
                  return new Calendar(country, zone, deadline.lateUntil(today, country));
                }))
        .all()
        .collectList()
        .map(LateReceiptDays::new);
  }

  Mono<List<Unapplied>> page(
      Filter filter, LateReceiptDays days, Scope scope, DayPosition after, int limit) {
    Unapplied.Key key = Unapplied.Key.read(after.key());
    return wanted(PAGE, filter, days, scope)
        .bind("day", after.day())
        .bind("kind", key.kind())
        .bind("fund", key.payment())
        .bind("owner", key.account())
        .bind("limit", limit)
        .map(Cells.each(this::unapplied))
        .all()
        .collectList();
  }

  /** By currency, because currencies are never added up. */
  Mono<List<Total>> totals(Filter filter, LateReceiptDays days, Scope scope) {
    return wanted(TOTALS, filter, days, scope)
        .map(Cells.each(UnappliedCash::total))
        .all()
        .collectList();
  }

  private GenericExecuteSpec wanted(String sql, Filter filter, LateReceiptDays days, Scope scope) {
    Boolean late = filter.late();
    return scope
        .bind(database.sql(sql))
        .bind("countries", days.countries())
        .bind("zones", days.zones())
        .bind("days", days.days())
        .bind("account", text(filter.account()))
        .bind("currency", text(filter.currency()))
        .bind("late", late == null ? Parameters.in(Boolean.class) : Parameters.in(late));
  }

  private Unapplied unapplied(Cells row) {
    String kind = get(row, "kind", String.class);
    String country = get(row, "country", String.class);
    LocalDate receivedOn = get(row, "day", LocalDate.class);
    LocalDate today = clock.today(ZoneId.of(get(row, "time_zone", String.class)));
    LocalDate applyBy = kind.equals("PAYMENT") ? deadline.applyBy(receivedOn, country) : null;
    return new Unapplied(
        get(row, "fund", String.class),
        kind,
        get(row, "account", String.class),
        get(row, "name", String.class),
        receivedOn,
        money(row, "amount"),
        money(row, "unapplied"),
        deadline.age(receivedOn, today, country),
        applyBy,
        applyBy != null && today.isAfter(applyBy),
        kept(row));
  }

  private record Reserved(String invoice, @Nullable BigDecimal amount) {}

  private static List<Kept> kept(Cells row) {
    String kept = row.textOrNull("kept");
    String currency = get(row, "currency", String.class);
    return kept == null
        ? List.of()
        : Arrays.stream(EventJson.MAPPER.readValue(kept, Reserved[].class))
            .map(one -> new Kept(one.invoice(), money(one.amount(), currency)))
            .toList();
  }

  private static Total total(Cells row) {
    return new Total(
        money(row, "unapplied"), get(row, "payments", Long.class), get(row, "late", Long.class));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
    return amount == null ? null : new Money(amount, currency);
  }

  private static Money money(Cells row, String column) {
    return new Money(get(row, column, BigDecimal.class), get(row, "currency", String.class));
  }

  private static Parameter text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : Parameters.in(value);
  }

  private static <T> T get(Cells row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

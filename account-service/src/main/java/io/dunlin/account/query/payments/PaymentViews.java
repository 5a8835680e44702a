package io.dunlin.account.query.payments;

import io.dunlin.account.receivables.cash.ApplicationDeadline;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Payments and credits, and the invoices that they were put to (E12). */
@Repository
class PaymentViews {

  private static final String OF_ACCOUNT =
      """
      SELECT f.kind, f.fund, f.account, f.day, f.amount, f.unapplied, f.refunded, f.reversed,
        f.reversed_on,
        f.currency, f.applied_on, a.country, a.time_zone,
        w.reason, w.approved_by,
        (SELECT jsonb_agg(
            jsonb_build_object('refund', r.refund, 'on', r.refunded_on, 'amount', r.amount::text)
            ORDER BY r.refunded_on, r.refund)
          FROM refund r
          WHERE f.refunded > 0 AND r.account = f.account AND r.kind = f.kind
            AND r.fund = f.fund)::text AS refunds,
        (SELECT jsonb_agg(
            jsonb_build_object('invoice', p.invoice, 'amount', p.amount::text,
              'namedAs', p.named_as)
            ORDER BY p.invoice)
          FROM application p
          WHERE p.account = f.account AND p.kind = f.kind AND p.fund = f.fund
            AND p.amount > 0)::text AS applied
      FROM fund f
        JOIN account a USING (account)
        LEFT JOIN write_off w ON f.kind = 'WRITE_OFF' AND w.account = f.account
          AND w.write_off = f.fund
      WHERE f.account = :account AND (:payment::text IS NULL OR f.kind = 'PAYMENT' AND f.fund = :payment)
        AND (:after::text IS NULL
          OR to_char(f.day, 'YYYY-MM-DD ') || f.kind || ' ' || f.fund < :after)
      ORDER BY to_char(f.day, 'YYYY-MM-DD ') || f.kind || ' ' || f.fund DESC
      LIMIT :limit
      """;

  private final DatabaseClient database;
  private final BusinessClock clock;
  private final ApplicationDeadline deadline;

  PaymentViews(DatabaseClient database, BusinessClock clock, ApplicationDeadline deadline) {
    this.database = database;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * A payment, credit or write-off as it is shown.
   *
   * @param reversed what was taken back, a part or all of it; reversedOn when nothing is left
   * @param appliedOn the day since which nothing of it is unapplied
   * @param applyBy the last day that is in time (E12); payments only, and not when reversed
   * @param reason of a write-off, and approvedBy who approved it, where Finance told
   * @param inTime missing while it is not applied and may still be in time
   */
  record PaymentView(
      String payment,
      String account,
      String kind,
      LocalDate receivedOn,
      Money amount,
      Money unapplied,
      Money refunded,
      Money reversed,
      @Nullable LocalDate reversedOn,
      @Nullable LocalDate appliedOn,
      @Nullable LocalDate applyBy,
      @Nullable Boolean inTime,
      @Nullable String reason,
      @Nullable String approvedBy,
      List<RefundView> refunds,
      List<AppliedView> applied) {}

  /** What was paid back of it. */
  record RefundView(String refund, LocalDate on, Money amount) {}

  /** What an invoice was given; namedAs is what the remittance said instead of its number. */
  record AppliedView(String invoice, Money amount, @Nullable String namedAs) {}

  /** The latest first. */
  Mono<Page<PaymentView>> ofAccount(String account, PageRequest page) {
    String after = page.after() == null ? null : DayPosition.of(page).text();
    return look(account, null, after, page.limitPlusOne())
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), PaymentViews::key));
  }

  /** One payment of an account. */
  Mono<PaymentView> one(String account, String payment) {
    return look(account, payment, null, 1).next();
  }

  private Flux<PaymentView> look(
      String account, @Nullable String payment, @Nullable String after, int limit) {
    return database
        .sql(OF_ACCOUNT)
        .bind("account", account)
        .bind("payment", payment == null ? Parameters.in(String.class) : Parameters.in(payment))
        .bind("after", after == null ? Parameters.in(String.class) : Parameters.in(after))
        .bind("limit", limit)
        .map(this::payment)
        .all();
  }

  private static String key(PaymentView view) {
    return "%s %s %s".formatted(view.receivedOn(), view.kind(), view.payment());
  }

  private record Applied(String invoice, BigDecimal amount, @Nullable String namedAs) {}

  private PaymentView payment(Readable row) {
    LocalDate appliedOn = row.get("applied_on", LocalDate.class);
    LocalDate applyBy = applyBy(row);
    return new PaymentView(
        get(row, "fund", String.class),
        get(row, "account", String.class),
        get(row, "kind", String.class),
        get(row, "day", LocalDate.class),
        money(row, get(row, "amount", BigDecimal.class)),
        money(row, get(row, "unapplied", BigDecimal.class)),
        money(row, get(row, "refunded", BigDecimal.class)),
        money(row, get(row, "reversed", BigDecimal.class)),
        row.get("reversed_on", LocalDate.class),
        appliedOn,
        applyBy,
        applyBy == null ? null : deadline.of(applyBy, appliedOn, today(row)),
        row.get("reason", String.class),
        row.get("approved_by", String.class),
        refunds(row),
        applied(row));
  }

  private record Refunded(String refund, LocalDate on, BigDecimal amount) {}

  private static List<RefundView> refunds(Readable row) {
    String refunds = row.get("refunds", String.class);
    return refunds == null
        ? List.of()
        : Arrays.stream(EventJson.MAPPER.readValue(refunds, Refunded[].class))
            .map(one -> new RefundView(one.refund(), one.on(), money(row, one.amount())))
            .toList();
  }

  private @Nullable LocalDate applyBy(Readable row) {
    boolean measured =
        get(row, "kind", String.class).equals("PAYMENT")
            && row.get("reversed_on", LocalDate.class) == null;
    return measured
        ? deadline.applyBy(get(row, "day", LocalDate.class), get(row, "country", String.class))
        : null;
  }

  private LocalDate today(Readable row) {
    return clock.today(ZoneId.of(get(row, "time_zone", String.class)));
  }

  private static List<AppliedView> applied(Readable row) {
    String applied = row.get("applied", String.class);
    if (applied == null) {
      return List.of();
    }
    return Arrays.stream(EventJson.MAPPER.readValue(applied, Applied[].class))
        .map(part -> new AppliedView(part.invoice(), money(row, part.amount()), part.namedAs()))
        .toList();
  }

  private static Money money(Readable row, BigDecimal amount) {
    return new Money(amount, get(row, "currency", String.class));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

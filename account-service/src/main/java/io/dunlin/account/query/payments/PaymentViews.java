package io.dunlin.account.query.payments;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.query.payments.PaymentView.AppliedView;
import io.dunlin.account.query.payments.PaymentView.RefundView;
import io.dunlin.account.receivables.cash.ApplicationDeadline;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
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
            jsonb_build_object('refund', r.refund, 'on', r.refunded_on, 'amount',
              jsonb_build_object('amount', r.amount::text, 'currency', f.currency))
            ORDER BY r.refunded_on, r.refund)
          FROM refund r
          WHERE f.refunded > 0 AND r.account = f.account AND r.kind = f.kind
            AND r.fund = f.fund)::text AS refunds,
        (SELECT jsonb_agg(
            jsonb_build_object('invoice', p.invoice, 'namedAs', p.named_as, 'amount',
              jsonb_build_object('amount', p.amount::text, 'currency', f.currency))
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
        .bind("payment", optional(payment))
        .bind("after", optional(after))
        .bind("limit", limit)
        .map(Cells.each(this::payment))
        .all();
  }

  private static String key(PaymentView view) {
    return "%s %s %s".formatted(view.receivedOn(), view.kind(), view.payment());
  }

  private PaymentView payment(Cells row) {
    LocalDate appliedOn = row.dayOrNull("applied_on");
    LocalDate applyBy = applyBy(row);
    return new PaymentView(
        row.text("fund"),
        row.text("account"),
        row.text("kind"),
        row.day("day"),
        row.money("amount"),
        row.money("unapplied"),
        row.money("refunded"),
        row.money("reversed"),
        row.dayOrNull("reversed_on"),
        appliedOn,
        applyBy,
        applyBy == null ? null : deadline.of(applyBy, appliedOn, today(row)),
        row.textOrNull("reason"),
        row.textOrNull("approved_by"),
        row.list("refunds", RefundView[].class),
        row.list("applied", AppliedView[].class));
  }

  private @Nullable LocalDate applyBy(Cells row) {
    boolean measured = row.text("kind").equals("PAYMENT") && row.dayOrNull("reversed_on") == null;
    return measured ? deadline.applyBy(row.day("day"), row.text("country")) : null;
  }

  private LocalDate today(Cells row) {
    return clock.today(ZoneId.of(row.text("time_zone")));
  }
}

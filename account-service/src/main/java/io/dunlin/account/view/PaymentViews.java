package io.dunlin.account.view;

import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Payments and credits, and the invoices that they were put to (E12). */
@Repository
class PaymentViews {

  private static final String OF_ACCOUNT =
      """
      SELECT f.kind, f.fund, f.account, f.day, f.amount, f.unapplied, f.refunded, f.reversed_on,
        f.currency,
        (SELECT jsonb_agg(
            jsonb_build_object('invoice', p.invoice, 'amount', p.amount::text) ORDER BY p.invoice)
          FROM application p
          WHERE p.kind = f.kind AND p.fund = f.fund AND p.amount > 0)::text AS applied
      FROM fund f
      WHERE account = :account
        AND (:after::text IS NULL
          OR to_char(f.day, 'YYYY-MM-DD ') || f.kind || ' ' || f.fund < :after)
      ORDER BY to_char(f.day, 'YYYY-MM-DD ') || f.kind || ' ' || f.fund DESC
      LIMIT :limit
      """;

  private final DatabaseClient database;

  PaymentViews(DatabaseClient database) {
    this.database = database;
  }

  /** A payment, credit or write-off as it is shown. */
  record PaymentView(
      String payment,
      String account,
      String kind,
      LocalDate receivedOn,
      Money amount,
      Money unapplied,
      Money refunded,
      @Nullable LocalDate reversedOn,
      List<AppliedView> applied) {}

  /** What an invoice was given. */
  record AppliedView(String invoice, Money amount) {}

  /** The latest first. */
  Mono<Page<PaymentView>> ofAccount(String account, PageRequest page) {
    String after = page.after();
    return database
        .sql(OF_ACCOUNT)
        .bind("account", account)
        .bind("after", after == null ? Parameters.in(String.class) : Parameters.in(after))
        .bind("limit", page.limitPlusOne())
        .map(PaymentViews::payment)
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), PaymentViews::key));
  }

  private static String key(PaymentView view) {
    return "%s %s %s".formatted(view.receivedOn(), view.kind(), view.payment());
  }

  private record Applied(String invoice, BigDecimal amount) {}

  private static PaymentView payment(Readable row) {
    return new PaymentView(
        get(row, "fund", String.class),
        get(row, "account", String.class),
        get(row, "kind", String.class),
        get(row, "day", LocalDate.class),
        money(row, get(row, "amount", BigDecimal.class)),
        money(row, get(row, "unapplied", BigDecimal.class)),
        money(row, get(row, "refunded", BigDecimal.class)),
        row.get("reversed_on", LocalDate.class),
        applied(row));
  }

  private static List<AppliedView> applied(Readable row) {
    String applied = row.get("applied", String.class);
    if (applied == null) {
      return List.of();
    }
    return Arrays.stream(EventJson.MAPPER.readValue(applied, Applied[].class))
        .map(part -> new AppliedView(part.invoice(), money(row, part.amount())))
        .toList();
  }

  private static Money money(Readable row, BigDecimal amount) {
    return new Money(amount, get(row, "currency", String.class));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

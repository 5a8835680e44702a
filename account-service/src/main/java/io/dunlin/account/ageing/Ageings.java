package io.dunlin.account.ageing;

import static java.math.BigDecimal.ZERO;

import io.dunlin.account.standing.AgeingEdges;
import io.dunlin.events.Money;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Ages the invoices of a day from the movements that were known at its end, with the terms that
 * they had then. The day ends in each account's own time zone.
 */
@Repository
class Ageings {

  private static final String AGE =
      """
      WITH mine AS (
        SELECT account,
          CASE :by::text WHEN 'SEGMENT' THEN segment WHEN 'CSM' THEN csm ELSE account END AS key,
          (:asOf::date + 1)::timestamp AT TIME ZONE time_zone AS until
        FROM account
        WHERE (:csm::text IS NULL OR csm = :csm)
          AND (:collector::text IS NULL OR collector = :collector)),
      known AS (
        SELECT mine.key, m.currency, mine.until, m.invoice,
          sum(CASE WHEN m.kind IN ('ISSUED', 'AMENDED') THEN m.amount ELSE -m.amount END) AS balance
        FROM mine
          JOIN movement m USING (account)
        WHERE m.kind IN ('ISSUED', 'AMENDED', 'VOIDED', 'APPLIED') AND m.known_at < mine.until
        GROUP BY 1, 2, 3, 4),
      aged AS (
        SELECT key, known.currency, balance,
          :asOf::date - coalesce(
            (SELECT s.due_on
              FROM invoice_superseded s
              WHERE s.invoice = known.invoice AND s.known_to >= known.until
              ORDER BY s.known_to
              LIMIT 1),
            i.due_on) AS days
        FROM known
          JOIN invoice i USING (invoice)
        WHERE balance > 0),
      bucketed AS (
        SELECT key, currency, sum(balance) AS amount,
          (SELECT count(*) FROM unnest(:edges::int4[]) AS edge WHERE days > edge)::int4 AS bucket
        FROM aged
        GROUP BY 1, 2, 4)
      SELECT key, currency, array_agg(bucket) AS buckets, array_agg(amount) AS amounts
      FROM bucketed
      WHERE :after::text IS NULL OR (key || ' ' || currency) COLLATE "C" > :after
      GROUP BY key, currency
      ORDER BY (key || ' ' || currency) COLLATE "C"
      LIMIT :limit
      """;

  private final DatabaseClient database;
  private final AgeingEdges edges;

  Ageings(DatabaseClient database, AgeingEdges edges) {
    this.database = database;
    this.edges = edges;
  }

  /** By what the amounts are added up. */
  enum By {
    ACCOUNT,
    SEGMENT,
    CSM
  }

  Mono<Page<AgeingLine>> read(LocalDate asOf, By by, Scope scope, PageRequest page) {
    return database
        .sql(AGE)
        .bind("asOf", asOf)
        .bind("by", by.name())
        .bind("csm", text(scope.csm()))
        .bind("collector", text(scope.collector()))
        .bind("edges", edges.last().toArray(Integer[]::new))
        .bind("after", text(page.after()))
        .bind("limit", page.limitPlusOne())
        .map(this::line)
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), Ageings::key));
  }

  private static String key(AgeingLine line) {
    return line.key() + " " + line.open().currency();
  }

  private AgeingLine line(Readable row) {
    String currency = get(row, "currency", String.class);
    List<BigDecimal> amounts = amounts(row);
    BigDecimal open = amounts.stream().reduce(ZERO, BigDecimal::add);
    return new AgeingLine(
        get(row, "key", String.class),
        new Money(open, currency),
        new Money(open.subtract(amounts.getFirst()), currency),
        edges.buckets(amounts, currency));
  }

  private List<BigDecimal> amounts(Readable row) {
    Integer[] buckets = get(row, "buckets", Integer[].class);
    BigDecimal[] sums = get(row, "amounts", BigDecimal[].class);
    List<BigDecimal> amounts = new ArrayList<>(Collections.nCopies(edges.last().size() + 1, ZERO));
    for (int i = 0; i < buckets.length; i++) {
      amounts.set(buckets[i], sums[i]);
    }
    return amounts;
  }

  private static Parameter text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : Parameters.in(value);
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

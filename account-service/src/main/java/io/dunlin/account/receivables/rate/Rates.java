package io.dunlin.account.receivables.rate;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rates that Finance has published. */
@Repository
public class Rates {

  private static final String LATEST =
      """
      SELECT wanted.currency, latest.day, latest.rate
      FROM unnest($1::text[]) AS wanted (currency)
        CROSS JOIN LATERAL (
          SELECT day, rate
          FROM rate
          WHERE rate.currency = wanted.currency AND reporting_currency = $2 AND day <= $3
          ORDER BY day DESC
          LIMIT 1) AS latest
      """;

  private final DatabaseClient database;
  private final String reportingCurrency;

  Rates(DatabaseClient database, RateSettings settings) {
    this.database = database;
    this.reportingCurrency = settings.reportingCurrency();
  }

  /** What these currencies are worth on a day; one that has no rate by then is left out. */
  public Mono<ReportingRates> on(LocalDate day, Collection<String> currencies) {
    String[] foreign =
        currencies.stream()
            .filter(currency -> !currency.equals(reportingCurrency))
            .distinct()
            .toArray(String[]::new);
    return foreign.length == 0
        ? Mono.just(new ReportingRates(reportingCurrency, day, Map.of()))
        : latest(day, foreign)
            .map(rates -> new ReportingRates(reportingCurrency, day, Map.copyOf(rates)));
  }

  private Mono<Map<String, ExchangeRate>> latest(LocalDate day, String[] currencies) {
    return database
        .sql(LATEST)
        .bind(0, currencies)
        .bind(1, reportingCurrency)
        .bind(2, day)
        .map(Cells.each(Rates::rate))
        .all()
        .collectMap(ExchangeRate::currency);
  }

  private static ExchangeRate rate(Cells row) {
    return new ExchangeRate(row.text("currency"), row.day("day"), row.decimal("rate"));
  }
}

package io.dunlin.account.receivables.rate;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looks a rate up. */
@RestController
@Tag(name = "Rates")
class RateController {

  private final Rates rates;
  private final BusinessClock clock;
  private final ZoneId company;

  RateController(
      Rates rates, BusinessClock clock, @Value("${dunlin.company.zone:UTC}") ZoneId company) {
    this.rates = rates;
    this.clock = clock;
    this.company = company;
  }

  @GetMapping("/api/v1/rates")
  @AccountReaders(also = Role.SERVICE)
  @Operation(
      summary = "What one unit of a currency is worth in the reporting currency",
      description =
          """
          For example `/api/v1/rates?currency=EUR&day=2026-03-31`: the latest rate that Finance has \
          published for that day or before it; without `day` for today. The reporting currency is \
          worth 1.\
          """)
  Mono<RateView> rate(
      @RequestParam String currency,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
    LocalDate asOf = day == null ? clock.today(company) : day;
    return rates
        .on(asOf, List.of(currency))
        .mapNotNull(known -> view(currency, known))
        .switchIfEmpty(
            Mono.error(
                () -> Problem.notFound("A rate of %s for %s or before".formatted(currency, asOf))));
  }

  /**
   * A rate as it is shown.
   *
   * @param day for which it was published
   */
  record RateView(
      String currency, String reportingCurrency, LocalDate asOf, LocalDate day, BigDecimal rate) {}

  private static @Nullable RateView view(String currency, ReportingRates known) {
    String reporting = known.reportingCurrency();
    ExchangeRate rate =
        currency.equals(reporting)
            ? new ExchangeRate(currency, known.asOf(), BigDecimal.ONE)
            : known.byCurrency().get(currency);
    return rate == null
        ? null
        : new RateView(currency, reporting, known.asOf(), rate.day(), rate.rate());
  }
}

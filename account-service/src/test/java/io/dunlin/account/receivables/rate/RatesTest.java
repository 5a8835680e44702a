package io.dunlin.account.receivables.rate;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class RatesTest {

  private final Api api;

  RatesTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @BeforeEach
  void published() {
    api.accept(
        rate("SEK", "2026-01-10", "0.10"),
        rate("SEK", "2026-02-10", "0.20"),
        rate("SEK", "2026-03-02", "0.30"));
  }

  @ParameterizedTest
  @CsvSource({
    "SEK, 2026-01-10, 2026-01-10, 0.10",
    "SEK, 2026-02-09, 2026-01-10, 0.10",
    "SEK, 2026-02-10, 2026-02-10, 0.20",
    "SEK, 2026-12-31, 2026-03-02, 0.30",
    "USD, 2026-02-10, 2026-02-10, 1"
  })
  @DisplayName("M1: the latest rate that was published for a day or before it counts")
  void the_latest(String currency, String asOf, String day, double rate) {
    api.read("/api/v1/rates?currency=%s&day=%s".formatted(currency, asOf))
        .jsonPath("$.reportingCurrency")
        .isEqualTo("USD")
        .jsonPath("$.day")
        .isEqualTo(day)
        .jsonPath("$.rate")
        .isEqualTo(rate);
  }

  @Test
  void before_the_first_rate_there_is_none() {
    api.get("cfo", "carol", "/api/v1/rates?currency=SEK&day=2026-01-09")
        .expectStatus()
        .isNotFound();
    api.get("ops", "otto", "/api/v1/rates?currency=SEK").expectStatus().isForbidden();
  }

  @Test
  @DisplayName("M1: an account's total is in the reporting currency, with each rate and its day")
  void the_total_of_an_account() {
    api.accept(
        account("RA-1"),
        invoice("RA-1", "RA1-S", "2026-02-20", Money.of("100.00", "SEK")),
        invoice("RA-1", "RA1-U", "2026-04-01", Money.of("7.00", "USD")));

    api.read("/api/v1/accounts/RA-1")
        .jsonPath("$.total.currency")
        .isEqualTo("USD")
        .jsonPath("$.total.asOf")
        .isEqualTo("2026-03-01")
        .jsonPath("$.total.open.amount")
        .isEqualTo("27.00")
        .jsonPath("$.total.overdue.amount")
        .isEqualTo("20.00")
        .jsonPath("$.total.rates.length()")
        .isEqualTo(1)
        .jsonPath("$.total.rates[0].day")
        .isEqualTo("2026-02-10")
        .jsonPath("$.total.withoutRate")
        .isEmpty();
  }

  @Test
  @DisplayName("M1: an account totals what has a rate, and names the currencies that have none")
  void an_account_without_a_rate() {
    api.accept(
        account("RA-2"),
        invoice("RA-2", "RA2-E", "2026-04-01", Money.of("100.00", "THB")),
        invoice("RA-2", "RA2-S", "2026-02-20", Money.of("50.00", "SEK")),
        invoice("RA-2", "RA2-F", "2026-04-01", eur("0.01")));

    api.read("/api/v1/accounts/RA-2")
        .jsonPath("$.total.open.amount")
        .isEqualTo("10.00")
        .jsonPath("$.total.overdue.amount")
        .isEqualTo("10.00")
        .jsonPath("$.total.withoutRate")
        .isEqualTo(List.of("EUR", "THB"));
    api.read("/api/v1/accounts?q=RA-2").jsonPath("$.items[0].total").doesNotExist();
  }

  private static RatePublished rate(String currency, String day, String rate) {
    return new RatePublished(currency, "USD", LocalDate.parse(day), new BigDecimal(rate));
  }
}

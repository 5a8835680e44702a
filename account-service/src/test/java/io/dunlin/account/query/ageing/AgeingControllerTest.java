package io.dunlin.account.query.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.Money;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class AgeingControllerTest {

  private static final String PATH = "/api/v1/ageing";

  private final WebTestClient http;
  private final Api api;

  AgeingControllerTest(@Autowired WebTestClient http) {
    this.http = http;
    this.api = new Api(http);
  }

  @BeforeEach
  void two_accounts() {
    api.post(
        account("AG-1"),
        account("AG-2"),
        Facts.invoice("AG-1", "AG1-OLD", "2025-10-01", "2025-11-01", "100.00"),
        Facts.invoice("AG-1", "AG1-USD", "2026-02-20", Facts.usd("40.00")),
        Facts.invoice("AG-1", "AG1-NEW", "2026-02-01", "2027-01-01", "30.00"),
        Facts.invoice("AG-2", "AG2-OLD", "2025-10-01", "2026-01-10", "7.50"));
  }

  @Test
  @DisplayName("M1: amounts by age, each currency apart, page by page")
  void by_account() {
    api.get("csm", "agnes", PATH + "?limit=1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].key")
        .isEqualTo("AG-1")
        .jsonPath("$.items[0].open.amount")
        .isEqualTo("130.00")
        .jsonPath("$.items[0].overdue.amount")
        .isEqualTo("100.00")
        .jsonPath("$.items[0].buckets[4].amount.amount")
        .isEqualTo("100.00")
        .jsonPath("$.items[0].disputed.amount")
        .isEqualTo("0.00")
        .jsonPath("$.next")
        .isNotEmpty();
    api.get("csm", "agnes", PATH + "?by=CURRENCY")
        .expectBody()
        .jsonPath("$.items[*].key")
        .isEqualTo(List.of("EUR", "USD"))
        .jsonPath("$.items[*].open.amount")
        .isEqualTo(List.of("137.50", "40.00"));
  }

  @Test
  @DisplayName("M1: all currencies together are told in the reporting currency, with the rates")
  void total() {
    api.post(
        AgeingDesk.account("AG-3", "Europe/Oslo", "NOK", "CORE", "astrid", "carl"),
        Facts.invoice("AG-3", "AG3-NOK", "2026-02-20", Money.of("100.00", "NOK")),
        Facts.invoice("AG-3", "AG3-USD", "2026-12-20", Facts.usd("40.00")));

    api.get("csm", "astrid", PATH + "?by=currency&asOf=2026-03-01")
        .expectBody()
        .jsonPath("$.total.open.amount")
        .isEqualTo("40.00")
        .jsonPath("$.total.buckets[1].amount.amount")
        .isEqualTo("0.00")
        .jsonPath("$.total.withoutRate")
        .isEqualTo(List.of("NOK"));

    api.accept(
        new RatePublished("NOK", "USD", LocalDate.parse("2026-02-27"), new BigDecimal("0.125")));

    api.get("csm", "astrid", PATH + "?by=currency&asOf=2026-03-01")
        .expectBody()
        .jsonPath("$.total.open.amount")
        .isEqualTo("52.50")
        .jsonPath("$.total.overdue.amount")
        .isEqualTo("12.50")
        .jsonPath("$.total.buckets[1].amount.amount")
        .isEqualTo("12.50")
        .jsonPath("$.total.rates[0].day")
        .isEqualTo("2026-02-27");
    api.get("csm", "astrid", PATH + "?limit=1").expectBody().jsonPath("$.total").doesNotExist();
  }

  @Test
  @DisplayName("M1: the whole comes as a table")
  void as_a_table() {
    String table =
        http.get()
            .uri(PATH + "?asOf=2026-03-01")
            .header("Authorization", TestTokens.bearer("csm", "agnes"))
            .header("Accept", "text/csv")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Disposition", "attachment; filename=\"ageing-2026-03-01.csv\"")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(table)
        .isEqualToNormalizingNewlines(
            """
            account,currency,open,overdue,disputed,current,1-30,31-60,61-90,over-90,\
            disputed-current,disputed-1-30,disputed-31-60,disputed-61-90,disputed-over-90
            AG-1,EUR,130.00,100.00,0.00,30.00,0.00,0.00,0.00,100.00,0.00,0.00,0.00,0.00,0.00
            AG-1,USD,40.00,40.00,0.00,0.00,40.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
            AG-2,EUR,7.50,7.50,0.00,0.00,0.00,7.50,0.00,0.00,0.00,0.00,0.00,0.00,0.00
            """);
  }

  @Test
  @DisplayName("C3: nobody sees the ageing of accounts that are not theirs")
  void only_theirs() {
    api.get("csm", "somebody", PATH).expectBody().jsonPath("$.items").isEmpty();
    api.get("csm", "somebody", PATH + "?by=segment").expectBody().jsonPath("$.items").isEmpty();
    api.get("cs-ops", "otto", PATH).expectStatus().isForbidden();
    http.get().uri(PATH).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    api.get("manager", "mia", PATH + "?asOf=2026-03-02&by=moon&known=never&after=YQ")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("?asOf", "?known", "?by", "?after"));
  }

  private static AccountUpserted account(String account) {
    return AgeingDesk.account(account, "Europe/Berlin", "EUR", "CORE", "agnes", "carl");
  }
}

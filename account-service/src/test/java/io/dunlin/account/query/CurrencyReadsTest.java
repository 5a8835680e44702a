package io.dunlin.account.query;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class CurrencyReadsTest {

  private final Api api;
  private final ListsForPeople lists;

  CurrencyReadsTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
    this.lists = new ListsForPeople(http);
  }

  @BeforeEach
  void an_account_in_euros_that_owes_dollars_too() {
    api.post(
        account("CR-1"),
        invoice("CR-1", "CR1-E", "2026-04-01", eur("100.00")),
        invoice("CR-1", "CR1-U", "2026-02-10", usd("70.00")),
        payment("CR-1", "CR1-P", "2026-02-20", usd("20.00")));
  }

  @Test
  @DisplayName("W3: an account shows its own currency as before, and each further one beside it")
  void the_account() {
    api.read("/api/v1/accounts/CR-1")
        .jsonPath("$.standing.state")
        .isEqualTo("OVERDUE")
        .jsonPath("$.standing.processDay")
        .isEqualTo(19)
        .jsonPath("$.standing.open.amount")
        .isEqualTo("100.00")
        .jsonPath("$.standing.overdue.amount")
        .isEqualTo("0.00")
        .jsonPath("$.standing.others.length()")
        .isEqualTo(1)
        .jsonPath("$.standing.others[0].currency")
        .isEqualTo("USD")
        .jsonPath("$.standing.others[0].collectible.amount")
        .isEqualTo("50.00")
        .jsonPath("$.standing.others[0].buckets[1].amount.amount")
        .isEqualTo("50.00");
  }

  @Test
  @DisplayName("W11: in the table an account has a row for each of its currencies")
  void the_table() {
    assertThat(lists.csv("manager", "mia", "/api/v1/accounts?q=CR-1&currency=EUR"))
        .filteredOn(line -> line.startsWith("CR-1,"))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .endsWith(",EUR,100.00,0.00,0.00,0.00,0.00,100.00,0.00,0.00,0.00,0.00"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .endsWith(",USD,50.00,50.00,50.00,0.00,0.00,0.00,50.00,0.00,0.00,0.00"));
  }

  @Test
  @DisplayName("M1: whoever has something of an age in any currency is found by it")
  void found_by_bucket() {
    api.read("/api/v1/accounts?q=CR-1&bucket=1-30")
        .jsonPath("$.items[*].account")
        .isEqualTo(List.of("CR-1"));
    api.read("/api/v1/accounts?q=CR-1&bucket=31-60").jsonPath("$.items").isEmpty();
  }

  @Test
  @DisplayName("W11: invoices and payments are shown in their own currency")
  void invoices_and_payments() {
    api.read("/api/v1/accounts/CR-1/invoices")
        .jsonPath("$.items[*].balance.currency")
        .isEqualTo(List.of("USD", "EUR"));
    api.read("/api/v1/invoices?account=CR-1&currency=USD")
        .jsonPath("$.items[*].invoice")
        .isEqualTo(List.of("CR1-U"));
    api.read("/api/v1/accounts/CR-1/payments")
        .jsonPath("$.items[0].applied[0].amount.currency")
        .isEqualTo("USD");
  }

  @Test
  @DisplayName("M1: each currency is aged apart")
  void ageing() {
    api.read("/api/v1/ageing?asOf=2026-03-01&limit=500")
        .jsonPath("$.items[?(@.key == 'CR-1' && @.open.currency == 'EUR')].open.amount")
        .isEqualTo("100.00")
        .jsonPath("$.items[?(@.key == 'CR-1' && @.open.currency == 'USD')].overdue.amount")
        .isEqualTo("50.00");
  }

  @Test
  @DisplayName("W11: a statement is of one currency, the account's own unless another is asked for")
  void statement() {
    String path = "/api/v1/accounts/CR-1/statement?from=2026-01-01&to=2026-12-31";

    api.read(path).jsonPath("$.closingBalance.amount").isEqualTo("100.00");
    api.read(path + "&currency=USD")
        .jsonPath("$.closingBalance.amount")
        .isEqualTo("50.00")
        .jsonPath("$.closingBalance.currency")
        .isEqualTo("USD");
  }
}

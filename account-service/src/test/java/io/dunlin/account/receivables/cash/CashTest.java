package io.dunlin.account.receivables.cash;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** It is Sunday, 2026-03-01. */
@AccountTest
class CashTest {

  private static final String RELEASE =
      """
      {"release":["LATER"],
       "lines":[{"invoice":"%s","amount":{"amount":"20.00","currency":"EUR"}}]}
      """;

  private final WebTestClient http;
  private final Api api;
  private final LateCashGauge gauge;
  private final MeterRegistry meters;

  CashTest(
      @Autowired WebTestClient http,
      @Autowired LateCashGauge gauge,
      @Autowired MeterRegistry meters) {
    this.http = http;
    this.api = new Api(http);
    this.gauge = gauge;
    this.meters = meters;
  }

  @Test
  @DisplayName("E12: AR releases what was kept and puts it to an invoice, once under one key")
  void by_hand() {
    kept("CASH-1");
    String body = RELEASE.formatted("CASH-1-B");

    post("ar", "CASH-1-P", "k-1", body)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.by")
        .isEqualTo("frida")
        .jsonPath("$.lines[0].amount.amount")
        .isEqualTo("20.00");
    post("ar", "CASH-1-P", "k-1", body).expectStatus().isOk();
    post("ar", "CASH-1-P", "k-1", RELEASE.formatted("CASH-1-A")).expectStatus().isEqualTo(409);

    api.read("/api/v1/invoices/CASH-1-A").jsonPath("$.balance.amount").isEqualTo("20.00");
    api.read("/api/v1/invoices/CASH-1-B").jsonPath("$.balance.amount").isEqualTo("80.00");
    api.read("/api/v1/accounts/CASH-1").jsonPath("$.standing.unapplied.amount").isEqualTo("0.00");
    api.read("/api/v1/payments/CASH-1-P/applications").jsonPath("$.items.length()").isEqualTo(1);
  }

  @Test
  @DisplayName("E12: what is wrong with an application is told at once, and nothing is done")
  void refused() {
    kept("CASH-2");

    post(
            "ar",
            "CASH-2-P",
            null,
            "{\"lines\":[{\"amount\":{\"amount\":\"-1\"}}],\"release\":[null]}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "/release/0",
                "/lines/0/invoice",
                "/lines/0/amount/currency",
                "/lines/0/amount/amount"));
    post("ar", "CASH-2-P", null, RELEASE.formatted("nothing").replace("LATER", "other"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/release/0", "/lines/0/invoice"));
    api.read("/api/v1/accounts/CASH-2").jsonPath("$.standing.unapplied.amount").isEqualTo("60.00");
  }

  @Test
  void only_ar_and_managers_apply_cash() {
    kept("CASH-3");
    String body = RELEASE.formatted("CASH-3-A");

    post("agent", "CASH-3-P", null, body).expectStatus().isForbidden();
    post("ar", "CASH-none", null, body).expectStatus().isNotFound();
    api.get("ar", "frida", "/api/v1/payments/CASH-none/applications").expectStatus().isNotFound();
    http.post()
        .uri("/api/v1/payments/CASH-3-P/applications")
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  @DisplayName("E12: unapplied cash is listed with its age, what it is kept for, and totals")
  void unapplied() {
    kept("CASH-4");
    api.accept(payment("CASH-4", "CASH-4-U", "2026-02-27", usd("7.00")));

    unapplied("ar", "frida", "&account=CASH-4")
        .jsonPath("$.items[*].payment")
        .isEqualTo(List.of("CASH-4-P", "CASH-4-U"))
        .jsonPath("$.items[0].businessDays")
        .isEqualTo(2)
        .jsonPath("$.items[0].applyBy")
        .isEqualTo("2026-02-26")
        .jsonPath("$.items[0].late")
        .isEqualTo(true)
        .jsonPath("$.items[0].keptFor[0].invoice")
        .isEqualTo("LATER")
        .jsonPath("$.items[0].keptFor[0].amount.amount")
        .isEqualTo("60.00")
        .jsonPath("$.items[1].late")
        .isEqualTo(false)
        .jsonPath("$.totals[*].unapplied.amount")
        .isEqualTo(List.of("60.00", "7.00"));
    unapplied("ar", "frida", "&account=CASH-4&late=true")
        .jsonPath("$.items[*].payment")
        .isEqualTo(List.of("CASH-4-P"))
        .jsonPath("$.totals[0].late")
        .isEqualTo(1);
    unapplied("ar", "frida", "&account=CASH-4&currency=USD")
        .jsonPath("$.items[*].payment")
        .isEqualTo(List.of("CASH-4-U"));
    unapplied("ar", "frida", "&account=CASH-4&limit=1")
        .jsonPath("$.items[*].payment")
        .isEqualTo(List.of("CASH-4-P"))
        .jsonPath("$.next")
        .value(
            String.class,
            next ->
                unapplied("ar", "frida", "&account=CASH-4&limit=1&after=" + next)
                    .jsonPath("$.items[*].payment")
                    .isEqualTo(List.of("CASH-4-U"))
                    .jsonPath("$.next")
                    .isEmpty());
    unapplied("csm", "dana", "&account=CASH-4").jsonPath("$.items.length()").isEqualTo(2);
    unapplied("csm", "eve", "&account=CASH-4").jsonPath("$.items").isEmpty();
    unapplied("agent", "lee", "&account=CASH-4").jsonPath("$.totals").isEmpty();
    gauge.look().block();
    assertThat(meters.get("dunlin.payments.unapplied.late").gauge().value()).isPositive();
  }

  @Test
  @DisplayName("E12: a payment tells by when it was to be applied, and if it was")
  void in_time() {
    api.accept(
        account("CASH-5"),
        invoice("CASH-5", "CASH-5-A", "2026-04-01", eur("10.00")),
        payment("CASH-5", "CASH-5-1", "2026-02-26", eur("4.00")),
        payment("CASH-5", "CASH-5-2", "2026-02-27", eur("4.00")),
        payment("CASH-5", "CASH-5-3", "2026-02-28", eur("4.00")));

    api.read("/api/v1/accounts/CASH-5/payments")
        .jsonPath("$.items[*].payment")
        .isEqualTo(List.of("CASH-5-3", "CASH-5-2", "CASH-5-1"))
        .jsonPath("$.items[0].applyBy")
        .isEqualTo("2026-03-02")
        .jsonPath("$.items[0].appliedOn")
        .doesNotExist()
        .jsonPath("$.items[0].inTime")
        .doesNotExist()
        .jsonPath("$.items[1].appliedOn")
        .isEqualTo("2026-03-01")
        .jsonPath("$.items[1].inTime")
        .isEqualTo(true)
        .jsonPath("$.items[2].inTime")
        .isEqualTo(false);
  }

  @Test
  @DisplayName("E12: a period's payments are counted by whether they were applied in time")
  void timeliness() {
    api.accept(
        account("CASH-6"),
        invoice("CASH-6", "CASH-6-A", "2019-01-01", "2019-04-01", "8.00"),
        payment("CASH-6", "CASH-6-1", "2019-02-26", eur("4.00")),
        payment("CASH-6", "CASH-6-2", "2019-02-27", eur("4.00")),
        payment("CASH-6", "CASH-6-3", "2019-02-28", eur("4.00")));

    api.read("/api/v1/payments/timeliness?from=2019-02-01&to=2019-02-28")
        .jsonPath("$.count")
        .isEqualTo(3)
        .jsonPath("$.inTime")
        .isEqualTo(0)
        .jsonPath("$.late")
        .isEqualTo(2)
        .jsonPath("$.openLate")
        .isEqualTo(1)
        .jsonPath("$.open")
        .isEqualTo(0);
    api.get("ar", "frida", "/api/v1/payments/timeliness?from=2019-02-01&to=2018-02-28")
        .expectStatus()
        .isBadRequest();
  }

  /** 100 were received on Wednesday, 60 of which are kept; two invoices of 100 are open. */
  private void kept(String account) {
    api.accept(
        account(account),
        payment(account, account + "-P", "2026-02-25", eur("100.00"), line("LATER", "60.00")),
        invoice(account, account + "-A", "2026-03-20", eur("100.00")),
        invoice(account, account + "-B", "2026-03-25", eur("100.00")));
  }

  private BodyContentSpec unapplied(String role, String user, String query) {
    return api.get(role, user, "/api/v1/payments?state=unapplied" + query)
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private ResponseSpec post(String role, String payment, String key, String body) {
    var request =
        http.post()
            .uri("/api/v1/payments/{payment}/applications", payment)
            .header("Authorization", TestTokens.bearer(role, "frida"))
            .header("Content-Type", "application/json");
    return (key == null ? request : request.header("Idempotency-Key", key))
        .bodyValue(body)
        .exchange();
  }
}

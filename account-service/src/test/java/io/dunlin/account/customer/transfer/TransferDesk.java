package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.Health;
import io.dunlin.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Asks for transfers and sees to them, as people do. */
record TransferDesk(WebTestClient http, Api api) {

  static final String TRANSFERS = "/api/v1/transfers";

  static TransferDesk at(WebTestClient http) {
    return new TransferDesk(http, new Api(http));
  }

  /** An account of Dana's that makes a transfer automated or manual. */
  static AccountUpserted account(
      String account, String zone, @Nullable Health health, int opportunities, String... products) {
    AccountUpserted plain = Facts.account(account, zone);
    return new AccountUpserted(
        account,
        plain.name(),
        plain.segment(),
        plain.country(),
        zone,
        plain.currency(),
        "dana",
        "carl",
        health,
        List.of(products),
        plain.portalUrl(),
        opportunities,
        plain.contacts());
  }

  static Map<String, String> wish(String account, String from, String to, String effectiveOn) {
    return Map.of(
        "account", account,
        "from", from,
        "to", to,
        "reason", "WORKLOAD",
        "effectiveOn", effectiveOn);
  }

  /** Asks for a transfer and gives back its identifier. */
  String scheduled(String account, String from, String to, String effectiveOn) {
    Map<?, ?> answer =
        send("POST", "team-lead", "tess", TRANSFERS, wish(account, from, to, effectiveOn))
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(answer.get("id"));
  }

  ResponseSpec send(String method, String role, String user, String path, Object body) {
    return http.method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange();
  }

  WebTestClient.BodyContentSpec read(String transfer) {
    return api.read(TRANSFERS + "/" + transfer);
  }
}

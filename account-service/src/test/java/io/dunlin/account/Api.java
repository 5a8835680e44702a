package io.dunlin.account;

import module java.base;

import io.dunlin.events.FinanceEvent;
import io.dunlin.testkit.TestTokens;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Speaks to the service as Finance and as people do. */
public record Api(WebTestClient http) {

  /** Posts events as one batch; all must be accepted. */
  public void accept(FinanceEvent... events) {
    post(events).jsonPath("$.accepted").isEqualTo(events.length);
  }

  /** Posts events as one batch under new ids. */
  public BodyContentSpec post(FinanceEvent... events) {
    List<String> batch = new ArrayList<>();
    for (FinanceEvent event : events) {
      batch.add(Facts.json(UUID.randomUUID().toString(), event));
    }
    return post("application/cloudevents-batch+json", "[" + String.join(",", batch) + "]");
  }

  public BodyContentSpec post(String type, String body) {
    return exchange(type, body).expectStatus().isOk().expectBody();
  }

  public WebTestClient.ResponseSpec exchange(String type, String body) {
    return http.post()
        .uri("/api/v1/finance/events")
        .header("Authorization", TestTokens.bearer("finance", "erp"))
        .header("Content-Type", type)
        .bodyValue(body)
        .exchange();
  }

  /** Reads as somebody who sees everything. */
  public BodyContentSpec read(String path) {
    return get("manager", "mia", path).expectStatus().isOk().expectBody();
  }

  public WebTestClient.ResponseSpec get(String role, String user, String path) {
    return http.get().uri(path).header("Authorization", TestTokens.bearer(role, user)).exchange();
  }

  public WebTestClient.ResponseSpec post(String role, String user, String path, String body) {
    return http.post()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange();
  }
}

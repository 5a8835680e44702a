package io.dunlin.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class SecurityTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    "GET,  /api/v1/dispositions,          ops",
    "PUT,  /api/v1/dispositions,          agent",
    "POST, /api/v1/interactions,          cfo",
    "GET,  /api/v1/interactions,          finance",
    "GET,  /api/v1/worklist,              finance",
    "GET,  /api/v1/work-items,            finance",
    "GET,  /api/v1/work-items/x,          service",
    "POST, /api/v1/work-items/x/done,     finance",
    "GET,  /api/v1/promises,              ops",
    "POST, /api/v1/promises/x/withdraw,   ops",
    "POST, /api/v1/promises/x/correct,    cfo",
    "POST, /api/v1/promises/approvals,    agent",
    "GET,  /api/v1/promises/approvals,    finance",
    "GET,  /api/v1/disputes,              finance",
    "POST, /api/v1/disputes/x/resolve,    agent",
    "POST, /internal/v1/clearance,        manager",
    "GET,  /ops/parked,                   manager"
  })
  @DisplayName(
      "each endpoint is 401 without a token, with a forged or an expired one, and 403 without the role")
  void each_endpoint_wants_a_token_with_the_role(String method, String path, String role) {
    assertThat(status(method, path, null)).isEqualTo(401);
    assertThat(status(method, path, TestTokens.forgedBearer("manager", "eve"))).isEqualTo(401);
    assertThat(status(method, path, TestTokens.expiredBearer("manager", "eve"))).isEqualTo(401);
    assertThat(status(method, path, TestTokens.bearer(role, "eve"))).isEqualTo(403);
  }

  private int status(String method, String path, String bearer) {
    var request =
        http.method(HttpMethod.valueOf(method))
            .uri(path)
            .headers(headers -> addIfGiven(headers, bearer));
    if (!method.equals("GET")) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue("{}");
    }
    return request.exchange().expectBody().returnResult().getStatus().value();
  }

  private static void addIfGiven(HttpHeaders headers, String bearer) {
    if (bearer != null) {
      headers.set("Authorization", bearer);
    }
  }
}

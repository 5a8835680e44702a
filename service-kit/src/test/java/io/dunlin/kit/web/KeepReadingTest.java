package io.dunlin.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.KeepAliveConnection;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class KeepReadingTest {

  /** Answered by another thread, after the database. */
  private static final String SLOW =
      KeepAliveConnection.request(
          "POST", "/api/v1/sample/accounts/A-1/words/x", TestTokens.bearer("manager", "mia"));

  /** Turned away at once. */
  private static final String QUICK = KeepAliveConnection.request("GET", "/api/v1/sample/numbers");

  @Test
  void a_connection_is_read_on_after_a_request_that_came_early(@LocalServerPort int port)
      throws IOException {
    try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
      connection.send(SLOW + QUICK);
      assertThat(connection.status()).isEqualTo(200);
      assertThat(connection.status()).isEqualTo(401);

      connection.send(QUICK);
      assertThat(connection.status()).isEqualTo(401);
    }
  }
}

package io.dunlin.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Topics;
import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
class TraceTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Autowired WebTestClient http;

  @Test
  void a_trace_goes_from_the_request_into_the_events_it_causes() {
    String account = Facts.newAccount();

    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      http.post()
          .uri("/api/v1/sample/accounts/{account}/words/{word}", account, "hello")
          .header("Authorization", TestTokens.bearer("manager", "max"))
          .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
          .exchange()
          .expectStatus()
          .isOk();

      var record = tap.await(1, account).getFirst();
      var header = record.headers().lastHeader("traceparent");
      assertThat(new String(header.value(), StandardCharsets.UTF_8)).contains(TRACE);
    }
  }
}

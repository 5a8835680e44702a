package io.dunlin.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SampleTest
class PageTest {

  @Autowired WebTestClient http;

  @Test
  void following_next_reads_all_and_the_last_page_says_null() {
    List<Integer> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    JsonNode page = page(null);

    while (true) {
      page.get("items").forEach(item -> seen.add(item.asInt()));
      sizes.add(page.get("items").size());
      if (page.get("next").isNull()) {
        break;
      }
      page = page(page.get("next").asString());
    }

    assertThat(sizes).containsExactly(50, 50, 20);
    assertThat(seen).hasSize(120).isSorted().doesNotHaveDuplicates();
  }

  private JsonNode page(@Nullable String after) {
    return http.get()
        .uri("/api/v1/sample/numbers" + (after == null ? "" : "?after=" + after))
        .header("Authorization", TestTokens.bearer("manager", "max"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}

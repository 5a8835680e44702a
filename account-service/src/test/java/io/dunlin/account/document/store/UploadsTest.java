package io.dunlin.account.document.store;

import static io.dunlin.account.Facts.account;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.kit.document.Uploads;
import io.dunlin.testkit.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** There is room for two of the largest documents. */
@AccountTest
@TestPropertySource(
    properties = {
      "dunlin.documents.max-size=10KB",
      "dunlin.documents.held=20KB",
      "dunlin.documents.patience=15s"
    })
class UploadsTest {

  private static final int LARGEST = 10 * 1024;

  private final Api api;
  private final Semaphore room;
  private final int port;
  private final List<HeldBack> clients = new ArrayList<>();
  private int documents;

  UploadsTest(
      @Autowired WebTestClient http, @Autowired Uploads uploads, @LocalServerPort int port) {
    this.api = new Api(http);
    this.room = (Semaphore) Objects.requireNonNull(ReflectionTestUtils.getField(uploads, "room"));
    this.port = port;
  }

  @BeforeEach
  void all_room_is_free() {
    api.accept(account("UP-1"));
    Awaitility.await().until(() -> room.availablePermits() == 2 * LARGEST);
  }

  @AfterEach
  void all_go_away() throws IOException {
    for (HeldBack client : clients) {
      client.close();
    }
  }

  @Test
  @DisplayName("E8: what has no room is asked to come back, and what is too slow gives its room up")
  void slow_clients() throws IOException {
    hold(LARGEST);
    hold(LARGEST);
    awaitStatus(429);

    put()
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/busy")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("Send it again"));

    for (HeldBack client : clients) {
      assertThat(client.answer()).contains("408").contains("/problems/too-slow");
    }
    put().expectStatus().isCreated();
  }

  @Test
  @DisplayName("E8: whoever goes away leaves the room to others at once")
  void gone() throws IOException {
    hold(LARGEST);
    hold(LARGEST);
    awaitStatus(429);

    all_go_away();

    Awaitility.await().atMost(Duration.ofSeconds(12)).until(() -> status() == 201);
  }

  @Test
  @DisplayName("E8: a body takes as much room as it is announced with, unannounced as the largest")
  void announced() throws IOException {
    for (int i = 0; i < 10; i++) {
      hold(LARGEST / 10);
    }
    put().expectStatus().isCreated();
    hold(HeldBack.UNANNOUNCED);

    awaitStatus(429);
  }

  private void hold(int length) throws IOException {
    clients.add(new HeldBack(port, "/api/v1/accounts/UP-1/documents?kind=CONTRACT&name=c", length));
  }

  private void awaitStatus(int status) {
    Awaitility.await().atMost(Duration.ofSeconds(12)).until(() -> status() == status);
  }

  private int status() {
    return put().expectBody().returnResult().getStatus().value();
  }

  /** A new document each time. */
  private ResponseSpec put() {
    return api.http()
        .post()
        .uri("/api/v1/accounts/UP-1/documents?kind=CONTRACT&name=c")
        .header("Authorization", TestTokens.bearer("ar", "frida"))
        .header("Content-Type", "application/pdf")
        .bodyValue("%%PDF-1.7 number %d".formatted(documents++).getBytes(UTF_8))
        .exchange();
  }
}

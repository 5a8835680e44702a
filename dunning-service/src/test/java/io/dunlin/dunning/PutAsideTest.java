package io.dunlin.dunning;

import module java.base;

import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people do with mails that no machine could read. */
class PutAsideTest extends DunningTest {

  private static final String ALL = "/api/v1/replies/put-aside";

  @Autowired private WebTestClient http;

  private UUID first;
  private UUID second;

  @BeforeEach
  void putAside() {
    database.sql("DELETE FROM failed_mail").then().block();
    first = failed(1);
    second = failed(2);
  }

  @Test
  @DisplayName(
      "A3: mails that were put aside are listed for people, page by page, with their source")
  void they_are_listed() {
    send(HttpMethod.GET, ALL + "?limit=1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].subject")
        .isEqualTo("Mail 1")
        .jsonPath("$.next")
        .isNotEmpty();
    send(HttpMethod.GET, ALL + "/" + first + "/source")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueMatches("Content-Disposition", "attachment.*\\.eml.*")
        .expectBody(String.class)
        .isEqualTo("Subject: Mail 1");
  }

  @Test
  @DisplayName("A3: a mail with which somebody has dealt leaves the list, on record")
  void one_is_done() {
    send(HttpMethod.POST, ALL + "/" + first + "/done", Map.of("note", " "))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/note");

    send(HttpMethod.POST, ALL + "/" + first + "/done", Map.of("note", "Advertising"))
        .expectStatus()
        .isNoContent();

    remains("Mail 2");
  }

  @Test
  @DisplayName("A3: a mail that was put aside is read again when a person asks for it")
  void one_is_read_again() {
    send(HttpMethod.POST, ALL + "/" + second + "/retry").expectStatus().isNoContent();

    remains("Mail 1");
  }

  @Test
  @DisplayName("A3: what was not put aside does not exist, and not everybody may look")
  void what_is_refused() {
    for (String path : new String[] {"/retry", "/done"}) {
      send(HttpMethod.POST, ALL + "/" + UUID.randomUUID() + path, Map.of("note", "x"))
          .expectStatus()
          .isNotFound();
    }
    send(HttpMethod.GET, ALL + "/" + UUID.randomUUID() + "/source").expectStatus().isNotFound();
    send(HttpMethod.GET, ALL + "?after=bm90aGluZw").expectStatus().isBadRequest();
    http.get()
        .uri(ALL)
        .header("Authorization", TestTokens.bearer("csm", "dana.reed"))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private void remains(String subject) {
    send(HttpMethod.GET, ALL)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].subject")
        .isEqualTo(subject);
  }

  private UUID failed(int uid) {
    UUID id = new UUID(0x0195052c7c007000L, 0x8000000000000000L + uid);
    database
        .sql(
            "INSERT INTO failed_mail (id, validity, uid, size, attempts, mail_from, subject,"
                + " problem, source, failed_at, put_aside_at)"
                + " VALUES ($1, 1, $2, 10, 3, 'who@nowhere.test', 'Mail ' || $2,"
                + " 'cannot be read', convert_to('Subject: Mail ' || $2, 'UTF8'), $3, $3)")
        .bind(0, id)
        .bind(1, (long) uid)
        .bind(2, clock.now())
        .then()
        .block();
    return id;
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String path) {
    return http.method(method)
        .uri(path)
        .header("Authorization", TestTokens.bearer("ar", "kim"))
        .exchange();
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String path, Map<String, ?> body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", TestTokens.bearer("ar", "kim"))
        .bodyValue(body)
        .exchange();
  }
}

package io.dunlin.account.document.store;

import static io.dunlin.account.Facts.account;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AccountTest
class DocumentsTest {

  private static final byte[] PDF = "%PDF-1.7 a contract".getBytes(UTF_8);

  /** Of the content above, by sha256sum. */
  private static final String SHA_256 =
      "46a5b1855bdaf2d61721f50202b00aa67db311e67315dc79f90123e463d175a4";

  private final WebTestClient http;
  private final Api api;

  DocumentsTest(@Autowired WebTestClient http) {
    this.http = http;
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E8: a contract is kept with its hash and who put it there, and given as it was")
  void kept_and_given() {
    api.accept(account("DO-1"));

    String id = idOf(put("DO-1", "CONTRACT", "Vertrag 2026 ü.pdf", "application/pdf", PDF));

    get("csm", "dana", "DO-1", id, "")
        .expectBody()
        .jsonPath("$.kind")
        .isEqualTo("CONTRACT")
        .jsonPath("$.name")
        .isEqualTo("Vertrag 2026 ü.pdf")
        .jsonPath("$.size")
        .isEqualTo(PDF.length)
        .jsonPath("$.sha256")
        .isEqualTo(SHA_256)
        .jsonPath("$.putBy")
        .isEqualTo("frida")
        .jsonPath("$.putAt")
        .isEqualTo("2026-03-01T12:00:00Z");
    ResponseSpec content = get("csm", "dana", "DO-1", id, "/content");
    content
        .expectHeader()
        .valueEquals("ETag", "\"" + SHA_256 + "\"")
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .contentType("application/pdf")
        .expectHeader()
        .value(
            "Content-Disposition",
            value -> assertThat(value).startsWith("attachment;").contains("%C3%BC.pdf"));
    assertThat(content.expectBody().returnResult().getResponseBody()).isEqualTo(PDF);
  }

  @Test
  @DisplayName("E8: every reading is recorded, with who and when")
  void readings() {
    api.accept(account("DO-2"));
    String id = idOf(put("DO-2", "CONTRACT", "c.pdf", "application/pdf", PDF));

    get("csm", "dana", "DO-2", id, "/content").expectStatus().isOk();
    get("agent", "carl", "DO-2", id, "/content").expectStatus().isOk();
    get("csm", "somebody", "DO-2", id, "/content").expectStatus().isNotFound();
    http.get()
        .uri("/api/v1/accounts/DO-2/documents/" + id + "/content")
        .header("Authorization", TestTokens.bearer("csm", "dana"))
        .header("If-None-Match", "\"" + SHA_256 + "\"")
        .exchange()
        .expectStatus()
        .isNotModified();

    get("ar", "frida", "DO-2", id, "/readings")
        .expectBody()
        .jsonPath("$.items[*].readBy")
        .isEqualTo(List.of("dana", "carl"))
        .jsonPath("$.items[0].readAt")
        .isEqualTo("2026-03-01T12:00:00Z");
    get("ar", "frida", "DO-2", id, "/readings?limit=1")
        .expectBody()
        .jsonPath("$.next")
        .isNotEmpty();
    get("csm", "dana", "DO-2", id, "/readings").expectStatus().isForbidden();
  }

  @Test
  @DisplayName("E8: the same content of an account is the same document")
  void the_same_again() {
    api.accept(account("DO-3"), account("DO-4"));
    String id = idOf(put("DO-3", "CONTRACT", "c.pdf", "application/pdf", PDF));

    put("DO-3", "CONTRACT", "again.pdf", "application/pdf", PDF)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.document")
        .isEqualTo(id)
        .jsonPath("$.name")
        .isEqualTo("c.pdf");
    put("DO-3", "SUPPORTING_DOCUMENT", "again.pdf", "application/pdf", PDF)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains(id));
    put("DO-4", "CONTRACT", "c.pdf", "application/pdf", PDF).expectStatus().isCreated();
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, just text, 415",
    "text/html, just text, 415",
    "text/plain, '<html><script>', 415",
    "application/x-msdownload, MZ, 415",
    "application/zip, PK, 415",
    "text/csv, 'a;b', 201",
    "text/plain, '', 400"
  })
  @DisplayName("E8: a document is of the type that is said, and of one that is taken")
  void types(String type, String content, int status) {
    api.accept(account("DO-5"));

    put("DO-5", "SUPPORTING_DOCUMENT", "n", type, content.getBytes(UTF_8))
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  @DisplayName("E8: a document that is too large is refused with the limit")
  void too_large() {
    api.accept(account("DO-6"));
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);

    put("DO-6", "CONTRACT", "c.pdf", "application/pdf", large)
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("10485760"));
    byte[] fits = java.util.Arrays.copyOf(large, large.length - 1);
    String id = idOf(put("DO-6", "CONTRACT", "c.pdf", "application/pdf", fits));
    get("ar", "frida", "DO-6", id, "/content").expectHeader().contentLength(fits.length);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    api.accept(account("DO-7"));

    put("DO-7", "STATEMENT", "a/b", "application/pdf", PDF)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("?kind", "?name"));
    put("DO-NONE", "CONTRACT", "c.pdf", "application/pdf", PDF).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../c.pdf",
        "a\\b",
        "..",
        " . ",
        "c\n.pdf",
        "c\u2028.pdf",
        "c\u202Efdp.exe",
        "c\u0000"
      })
  @DisplayName("E8: a name that is a path, hides characters or turns them around is refused")
  void names_that_are_none(String name) {
    api.accept(account("DO-11"));

    put("DO-11", "CONTRACT", name, "application/pdf", PDF)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("?name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vertrag \"neu\"; filename=x.pdf", "契約書.pdf", "क्\u200Dष.pdf", "a..b"})
  @DisplayName("E8: any other name is given as it was, and stays one name in the answer's header")
  void names_of_all_scripts(String name) {
    api.accept(account("DO-12"));

    byte[] content = ("%PDF-1.7 " + name).getBytes(UTF_8);
    String id = idOf(put("DO-12", "CONTRACT", name, "application/pdf", content));

    get("ar", "frida", "DO-12", id, "/content")
        .expectHeader()
        .value(
            "Content-Disposition",
            header -> assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name));
  }

  @Test
  void lists_are_paged_by_kind_the_latest_first() {
    api.accept(account("DO-8"));
    put("DO-8", "CONTRACT", "1", "text/plain", "one".getBytes(UTF_8)).expectStatus().isCreated();
    put("DO-8", "SUPPORTING_DOCUMENT", "2", "text/plain", "two".getBytes(UTF_8));
    put("DO-8", "CONTRACT", "3", "text/plain", "three".getBytes(UTF_8));

    AtomicReference<String> next = new AtomicReference<>();
    api.read("/api/v1/accounts/DO-8/documents?kind=CONTRACT&limit=1")
        .jsonPath("$.items[*].name")
        .isEqualTo(List.of("3"))
        .jsonPath("$.next")
        .value(String.class, next::set);
    api.read("/api/v1/accounts/DO-8/documents?kind=CONTRACT&limit=1&after=" + next.get())
        .jsonPath("$.items[*].name")
        .isEqualTo(List.of("1"))
        .jsonPath("$.next")
        .isEmpty();
  }

  @Test
  @DisplayName("C3: a document of somebody else's account does not exist")
  void somebody_elses() {
    api.accept(account("DO-9"), account("DO-10"));
    String id = idOf(put("DO-9", "CONTRACT", "c.pdf", "application/pdf", PDF));

    http.get().uri("/api/v1/accounts/DO-9/documents").exchange().expectStatus().isUnauthorized();
    get("ops", "otto", "DO-9", id, "").expectStatus().isForbidden();
    get("ar", "frida", "DO-10", id, "").expectStatus().isNotFound();
    get("ar", "frida", "DO-10", id, "/content").expectStatus().isNotFound();
    for (String role : List.of("csm", "agent")) {
      get(role, "somebody", "DO-9", id, "").expectStatus().isNotFound();
      get(role, "somebody", "DO-9", id, "/content").expectStatus().isNotFound();
      api.get(role, "somebody", "/api/v1/accounts/DO-9/documents").expectStatus().isNotFound();
    }
    http.post()
        .uri("/api/v1/accounts/DO-9/documents?kind=CONTRACT&name=x")
        .header("Authorization", TestTokens.bearer("csm", "dana"))
        .header("Content-Type", "application/pdf")
        .bodyValue(PDF)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private ResponseSpec put(String account, String kind, String name, String type, byte[] content) {
    return http.post()
        .uri("/api/v1/accounts/{account}/documents?kind={kind}&name={name}", account, kind, name)
        .header("Authorization", TestTokens.bearer("ar", "frida"))
        .header("Content-Type", type)
        .bodyValue(content)
        .exchange();
  }

  private ResponseSpec get(String role, String user, String account, String id, String rest) {
    return api.get(role, user, "/api/v1/accounts/%s/documents/%s%s".formatted(account, id, rest));
  }

  private static String idOf(ResponseSpec answer) {
    AtomicReference<String> id = new AtomicReference<>();
    answer
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.document")
        .value(String.class, id::set);
    return id.get();
  }
}

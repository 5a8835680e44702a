package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.testkit.TestTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The texts of the messages, as people change them. */
class TemplatesTest extends DunningTest {

  private static final String TEXT = "/api/v1/templates/digital-first-reminder/en";
  private static final String SHIPPED_SUBJECT = "A friendly reminder from Dunlin";

  @Autowired private WebTestClient http;

  /** The messages of other tests are as they ship. */
  @AfterEach
  void restore() {
    Map<String, Object> shipped =
        rows("SELECT subject, body FROM template"
                + " WHERE name = 'digital-first-reminder' AND language = 'en' AND version = 1")
            .getFirst();
    publish(shipped.get("subject"), shipped.get("body")).expectStatus().isOk();
  }

  @Test
  @DisplayName(
      "A1: a published text is that of the next message; one that left keeps what was sent")
  void a_published_text_is_that_of_the_next_message() throws Exception {
    Customer before = introduced(customer("DIGITAL", 1));
    Customer after = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, before, after);
    sending(true, 1);
    moveToDay(before, 5);

    int version = version(publish("{{name}}, please", "Dear {{greeting}}\n{{> invoices}}\n"));
    moveToDay(after, 8);

    List<String> subjects =
        Stream.of(before, after).map(one -> subject(mailsTo(one).getFirst())).sorted().toList();
    assertThat(subjects)
        .anyMatch(subject -> subject.endsWith("Inc., please"))
        .contains(SHIPPED_SUBJECT);
    assertThat(
            rows(
                "SELECT template_language, template_version, body FROM message WHERE subject LIKE $1",
                "%Inc., please"))
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent)
                    .containsEntry("template_language", "en")
                    .containsEntry("template_version", version)
                    .hasEntrySatisfying(
                        "body", body -> assertThat(body.toString()).startsWith("Dear Pat Poc\n")));
  }

  @Test
  @DisplayName("A2: an account is written to in the language of its country")
  void an_account_is_written_to_in_its_language() throws Exception {
    Customer acme = customer("DIGITAL", 1);
    tell(acme.profileIn("DE"), acme.overdue(), acme.standing(1));
    ClearanceStubs.yes(1, acme);

    moveToDay(acme, 9);

    assertThat(mailsTo(acme).getFirst().getContent().toString())
        .contains("Pat Poc", "100,01 USD", "Debitorenbuchhaltung")
        .doesNotContain("Hello");
    get("/api/v1/messages?account=" + acme.account())
        .jsonPath("$.items[0].renderedFrom.language")
        .isEqualTo("de");
  }

  @Test
  @DisplayName("A2: a letter with a gap does not leave; it does once the text is mended")
  void a_letter_with_a_gap_does_not_leave() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    publish("Reminder", "You will be suspended on {{suspendsOn}}.\n").expectStatus().isOk();

    moveToDay(acme, 5);
    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT why FROM message WHERE account = $1", acme.account()).toString())
        .endsWith("it cannot be written: suspendsOn has no value in this letter");

    publish("Reminder", "Please pay {{total}}.\n").expectStatus().isOk();
    runUntil(clock.now().plusSeconds(3600));
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A2: an empty letter does not leave, and keeps no other from leaving")
  void an_empty_letter_does_not_leave() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    String nothing = "{{#if suspendsOn}}x{{/if}}";
    publish("Reminder", nothing).expectStatus().isOk();
    moveToDay(acme, 5);
    publish(nothing, "x").expectStatus().isOk();
    runUntil(clock.now().plusSeconds(3600));

    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT why FROM message WHERE account = $1", acme.account()).toString())
        .endsWith("it cannot be written: its subject would be empty");
    preview("dana.reed", Map.of("account", acme.account())).expectStatus().isEqualTo(409);
  }

  @Test
  @DisplayName("A1: all that is wrong with a text is said at once, each with its line")
  void all_that_is_wrong_is_said_at_once() {
    publish("{{> invoices}}", "{{nmae}}\n{{#if payAt}}\n{{{total}}}\n{{name.class}}\n")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(5)
        .jsonPath("$.errors[1].pointer")
        .isEqualTo("/body")
        .jsonPath("$.errors[1].detail")
        .value(detail -> assertThat(detail.toString()).startsWith("Line 1: there is no nmae"));
    publish("Two\nlines", "x").expectStatus().isBadRequest();
    put("manager", TEXT, Map.of("subject", "a", "body", "b\u0007{{x}}"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/body", "/body", "/reason"));
  }

  @Test
  @DisplayName("A1: nobody publishes over what somebody else published meanwhile")
  void nobody_publishes_over_somebody_else() {
    int version = version(publish("First", "First\n"));
    Map<String, Object> second =
        Map.of("subject", "Second", "body", "x", "reason", "r", "basedOn", version - 1);

    put("manager", TEXT, second).expectStatus().isEqualTo(409);
    put("manager", TEXT, Map.of("subject", "a", "body", "b", "reason", "r", "basedOn", 1.5))
        .expectStatus()
        .isBadRequest();
    get(TEXT).jsonPath("$.subject").isEqualTo("First").jsonPath("$.by").isEqualTo("robin");
    assertThat(version(publish("First", "First\n"))).isEqualTo(version);
    get(TEXT + "/versions?limit=1").jsonPath("$.items[0].version").isEqualTo(version);
    put("csm", TEXT, second).expectStatus().isForbidden();
    put("finance", TEXT, second).expectStatus().isForbidden();
  }

  @Test
  @DisplayName("A1: a new template begins with the text that accounts of every language can get")
  void a_new_template_begins_in_english() {
    Map<String, Object> text = Map.of("subject", "Hi", "body", "Hi\n", "reason", "New");
    String name = "/api/v1/templates/new-" + UUID.randomUUID();

    put("manager", name + "/de", text).expectStatus().isEqualTo(409);
    put("manager", name + "/en", text).expectStatus().isOk();
    put("manager", name + "/de", text).expectStatus().isOk();
    put("manager", name + "-2/en", Map.of("subject", "a", "body", "b", "reason", "r", "basedOn", 7))
        .expectStatus()
        .isEqualTo(409);
    get(name + "/en/versions");
    http.get()
        .uri("/api/v1/templates/nothing/en/versions")
        .header("Authorization", TestTokens.bearer("manager", "robin"))
        .exchange()
        .expectStatus()
        .isNotFound();
    put("manager", "/api/v1/templates/invoices/en", text).expectStatus().isBadRequest();
    put("manager", name + "/xx", text).expectStatus().isNotFound();
    put("manager", "/api/v1/templates/No_Name/en", text).expectStatus().isBadRequest();
  }

  @Test
  @DisplayName("C3: a preview has the account's figures, for those who may see the account")
  void a_preview_has_the_accounts_figures() {
    Customer acme = introduced(customer("DIGITAL", 1));
    Customer paid = customer("DIGITAL", 1);
    tell(paid.profile());
    ClearanceStubs.yes(1, acme);

    preview("dana.reed", Map.of("account", acme.account()))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.subject")
        .isEqualTo(SHIPPED_SUBJECT)
        .jsonPath("$.body")
        .value(body -> assertThat(body.toString()).contains("100.01 USD", "Dana Reed"));
    preview("dana.reed", Map.of("subject", "{{name}}", "body", "{{total}}"))
        .expectBody()
        .jsonPath("$.subject")
        .isEqualTo("Example Ltd");
    preview("dana.reed", Map.of("subject", "{{x}}")).expectStatus().isBadRequest();
    preview(
            "dana.reed",
            Map.of("account", acme.account(), "subject", "x", "body", "{{suspendsOn}}"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("suspendsOn has no value in this letter");
    preview("kim", Map.of("account", acme.account())).expectStatus().isNotFound();
    preview("dana.reed", Map.of("account", paid.account())).expectStatus().isEqualTo(409);
    ClearanceStubs.silence();
    preview("dana.reed", Map.of("account", acme.account())).expectStatus().isEqualTo(503);
    assertThat(mailsTo(acme)).isEmpty();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int version(ResponseSpec published) {
    byte[] body = published.expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return EventJson.MAPPER.readTree(body).get("version").asInt();
  }

  private ResponseSpec publish(Object subject, Object body) {
    return put("manager", TEXT, Map.of("subject", subject, "body", body, "reason", "A test"));
  }

  private ResponseSpec put(String role, String path, Map<String, Object> body) {
    return http.put()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, "robin"))
        .bodyValue(body)
        .exchange();
  }

  private ResponseSpec preview(String csm, Map<String, Object> body) {
    return http.post()
        .uri(TEXT + "/preview")
        .header("Authorization", TestTokens.bearer("csm", csm))
        .bodyValue(body)
        .exchange();
  }

  private BodyContentSpec get(String path) {
    return http.get()
        .uri(path)
        .header("Authorization", TestTokens.bearer("manager", "robin"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }
}

package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.events.DunningEvent.SequenceSteered;
import io.dunlin.events.DunningEvent.SteeringVerb;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people see and do over HTTP. */
class PeopleTest extends DunningTest {

  @Autowired private WebTestClient http;

  @Test
  @DisplayName("A4: a sequence shows its process day and sequence day, and those of each step")
  void a_sequence_shows_its_days() {
    Customer acme = introduced(customer("CORE", 1));
    moveToDay(acme, 10);

    get("csm", "dana.reed", "/api/v1/sequences?account=" + acme.account())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].state")
        .isEqualTo("RUNNING")
        .jsonPath("$.items[0].processDay")
        .isEqualTo(10)
        .jsonPath("$.items[0].sequenceDay")
        .isEqualTo(1)
        .jsonPath("$.items[0].nextStep.step")
        .isEqualTo("csm-mail-12")
        .jsonPath("$.items[0].steps[1].state")
        .isEqualTo("DONE")
        .jsonPath("$.items[0].steps[11].sequenceDay")
        .isEqualTo(90);
  }

  @Test
  @DisplayName("C3: somebody else's sequence does not exist")
  void somebody_elses_sequence_does_not_exist() {
    Customer acme = introduced(customer("CORE", 1));
    Object id = value("SELECT id FROM sequence WHERE account = $1", acme.account());

    get("csm", "kim", "/api/v1/sequences/" + id).expectStatus().isNotFound();
    get("agent", "dana.reed", "/api/v1/sequences/" + id).expectStatus().isNotFound();
    get("agent", "kim", "/api/v1/sequences/" + id).expectStatus().isOk();
    get("csm", "kim", "/api/v1/accounts/" + acme.account() + "/why").expectStatus().isNotFound();
    post("csm", "kim", "/api/v1/sequences/" + id + "/contacts", Map.of())
        .expectStatus()
        .isNotFound();
    get("finance", "x", "/api/v1/sequences").expectStatus().isForbidden();
  }

  @Test
  @DisplayName("A6: a CSM holds, resumes and stops a sequence, adds contacts and starts it again")
  void a_csm_steers_a_sequence() {
    Customer acme = introduced(customer("CORE", 1));
    String sequence =
        "/api/v1/sequences/" + value("SELECT id FROM sequence WHERE account = $1", acme.account());

    control(sequence + "/hold", Map.of()).jsonPath("$.state").isEqualTo("HELD");
    control(sequence + "/resume", Map.of()).jsonPath("$.state").isEqualTo("RUNNING");
    control(sequence + "/contacts", Map.of("contacts", new String[] {"C-2"}))
        .jsonPath("$.contacts[0]")
        .isEqualTo("C-2");
    control(sequence + "/stop", Map.of()).jsonPath("$.reason").isEqualTo("BY_HAND");
    post("csm", "dana.reed", sequence + "/hold", Map.of()).expectStatus().isEqualTo(409);
    post("csm", "dana.reed", "/api/v1/sequences", Map.of("account", acme.account()))
        .expectStatus()
        .isCreated();
    post("csm", "dana.reed", "/api/v1/sequences", Map.of("account", acme.account()))
        .expectStatus()
        .isEqualTo(409);
    post("csm", "dana.reed", sequence + "/contacts", Map.of("contacts", new String[] {"C-9"}))
        .expectStatus()
        .isBadRequest();
  }

  @Test
  @DisplayName("A7: the reason for controlling a sequence is told, with who gave it")
  void the_reason_for_steering_is_told() {
    Customer acme = introduced(customer("CORE", 1));
    String sequence =
        "/api/v1/sequences/" + value("SELECT id FROM sequence WHERE account = $1", acme.account());
    String because = "A new purchase order is on its way";

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      control(sequence + "/hold", Map.of("reason", because));
      control(sequence + "/resume", Map.of("reason", "It did not come"));
      control(sequence + "/contacts", Map.of("contacts", new String[] {"C-2"}, "reason", "Pays"));
      control(sequence + "/stop", Map.of());
      post("csm", "dana.reed", sequence + "/stop", Map.of("reason", "x".repeat(1001)))
          .expectStatus()
          .isBadRequest();

      assertThat(tap.await(4, told -> isSteered(told, acme)))
          .extracting(told -> EventJson.read(told.value(), SequenceSteered.class))
          .extracting(SequenceSteered::verb, SequenceSteered::by, SequenceSteered::reason)
          .containsExactly(
              tuple(SteeringVerb.HOLD, "dana.reed", because),
              tuple(SteeringVerb.RESUME, "dana.reed", "It did not come"),
              tuple(SteeringVerb.ADD_CONTACTS, "dana.reed", "Pays"),
              tuple(SteeringVerb.STOP, "dana.reed", null));
    }
  }

  private static boolean isSteered(ConsumerRecord<String, byte[]> told, Customer customer) {
    return customer.account().equals(told.key())
        && new String(told.headers().lastHeader("ce_type").value())
            .equals(EventTypes.typeOf(SequenceSteered.class));
  }

  @Test
  @DisplayName("A7: a message tells why it was sent, and with what it was cleared")
  void a_message_tells_why() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);

    get("csm", "dana.reed", "/api/v1/messages?account=" + acme.account())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].state")
        .isEqualTo("SENT")
        .jsonPath("$.items[0].to")
        .isEqualTo(acme.poc())
        .jsonPath("$.items[0].clearedWith.standing")
        .isEqualTo(1)
        .jsonPath("$.items[0].why")
        .isNotEmpty();
    get("csm", "dana.reed", "/api/v1/accounts/" + acme.account() + "/why")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.decisions[?(@.verdict == 'WRITE')].verdict")
        .isEqualTo(List.of("WRITE", "WRITE"));
  }

  @Test
  @DisplayName("A1: a playbook is posted as its next version; one with faults is told all of them")
  void playbooks_are_versioned() {
    Map<String, Object> step =
        Map.of(
            "id",
            "call",
            "day",
            3,
            "kind",
            "CALL_TASK",
            "assignee",
            "agent",
            "title",
            "Call",
            "description",
            "Look");
    Map<String, Object> playbook =
        Map.of(
            "name",
            "partners",
            "title",
            "Partners",
            "owner",
            "csm",
            "segments",
            new String[] {"PARTNER"},
            "steps",
            new Object[] {step});

    Map<String, Object> first = new HashMap<>(playbook);
    first.put("reason", "They are reminded by telephone");
    publish(first)
        .jsonPath("$.version")
        .isEqualTo(1)
        .jsonPath("$.by")
        .isEqualTo("mo")
        .jsonPath("$.reason")
        .isEqualTo("They are reminded by telephone");
    publish(playbook).jsonPath("$.version").isEqualTo(1);
    get("csm", "dana.reed", "/api/v1/playbooks")
        .expectBody()
        .jsonPath("$.items[?(@.name == 'partners')].reason")
        .isEqualTo("They are reminded by telephone")
        .jsonPath("$.items[?(@.name == 'invoice-collection-core')].by")
        .isEqualTo("dunning-service");
    post("manager", "mo", "/api/v1/playbooks", Map.of("name", "partners"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(4);
    post("csm", "dana.reed", "/api/v1/playbooks", playbook).expectStatus().isForbidden();

    Map<String, Object> second = new HashMap<>(playbook);
    second.put("name", "partners-too");
    post("manager", "mo", "/api/v1/playbooks", second)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/segments/0");
    publishAtOnce(playbook);
    http.post()
        .uri("/api/v1/playbooks")
        .header("Authorization", TestTokens.bearer("manager", "mo"))
        .header("Content-Type", "application/yaml")
        .bodyValue("name: resellers\ntitle: Resellers\nowner: csm\nsegments: []\nsteps: []\n")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].detail")
        .isEqualTo("Line 5: at least one step is needed");
  }

  /** Four at once, each with another title: each becomes a version of its own. */
  private void publishAtOnce(Map<String, Object> playbook) {
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                i -> {
                  Map<String, Object> next = new HashMap<>(playbook);
                  next.put("title", "Partners " + i);
                  return post("manager", "mo", "/api/v1/playbooks", next);
                })
            .map(answer -> answer.returnResult(Void.class).getStatus().value())
            .toList();

    assertThat(statuses).containsOnly(201);
  }

  @Test
  @DisplayName("A3: a person settles a message on which the provider was silent")
  void an_unconfirmed_message_is_settled() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    sending(false, 0);
    moveToDay(acme, 5);
    Object id = value("SELECT id FROM message WHERE account = $1", acme.account());
    rows(
        "UPDATE message SET state = 'UNCONFIRMED', next_attempt_at = NULL WHERE id = $1 RETURNING"
            + " 1",
        id);

    String path = "/api/v1/messages/" + id + "/resolve";
    post("csm", "dana.reed", path, Map.of("outcome", "SENT")).expectStatus().isForbidden();
    post("manager", "mo", path, Map.of()).expectStatus().isBadRequest();
    post("manager", "mo", path, Map.of("outcome", "NOT_SENT"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("PLANNED");
    post("manager", "mo", path, Map.of("outcome", "SENT")).expectStatus().isEqualTo(409);
  }

  @Test
  @DisplayName("A3: ops switches sending and sets the ceiling")
  void ops_switches_sending() {
    put(Map.of("on", false)).jsonPath("$.on").isEqualTo(false).jsonPath("$.left").isEqualTo(0);
    put(Map.of("on", true, "ceiling", 7)).jsonPath("$.left").isEqualTo(7);
    get("manager", "mo", "/ops/sending").expectStatus().isForbidden();
  }

  private WebTestClient.BodyContentSpec control(String path, Map<String, Object> body) {
    return post("csm", "dana.reed", path, body).expectStatus().isOk().expectBody();
  }

  private WebTestClient.BodyContentSpec publish(Map<String, Object> playbook) {
    return post("manager", "mo", "/api/v1/playbooks", playbook)
        .expectStatus()
        .isCreated()
        .expectBody();
  }

  private WebTestClient.BodyContentSpec put(Map<String, Object> body) {
    return http.put()
        .uri("/ops/sending")
        .header("Authorization", TestTokens.bearer("ops", "olli"))
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private WebTestClient.ResponseSpec get(String role, String user, String path) {
    return http.get().uri(path).header("Authorization", TestTokens.bearer(role, user)).exchange();
  }

  private WebTestClient.ResponseSpec post(
      String role, String user, String path, Map<String, ?> body) {
    return http.post()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .bodyValue(body)
        .exchange();
  }
}

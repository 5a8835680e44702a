package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What people do with a sequence's single steps and days. */
class ManualStepsTest extends DunningTest {

  @Autowired private WebTestClient http;

  @Test
  @DisplayName("A6: a hold until a day ends by itself, and what was missed is caught up once (W7)")
  void a_hold_until_a_day_ends_by_itself() {
    Customer acme = overdue();
    LocalDate until = acme.dueOn().plusDays(12);
    does(acme, "hold", Map.of("reason", "A purchase order is on its way", "until", until))
        .jsonPath("$.state")
        .isEqualTo("HELD")
        .jsonPath("$.heldUntil")
        .isEqualTo(until.toString());

    moveToDay(acme, 11);
    assertThat(mailsTo(acme)).isEmpty();

    moveToDay(acme, 14);
    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(rows("SELECT step, outcome FROM step_run ORDER BY outcome"))
        .extracting(row -> row.get("outcome"))
        .containsExactly("RAN", "SKIPPED");
    assertThat(value("SELECT state FROM sequence")).isEqualTo("RUNNING");
  }

  @Test
  @DisplayName("A6: a hold ends within a year and after today, or has no end")
  void a_hold_ends_after_today() {
    Customer acme = overdue();
    LocalDate today = clock.today(NEW_YORK);

    asks(acme, "hold", Map.of("until", today)).expectStatus().isBadRequest();
    asks(acme, "hold", Map.of("until", today.plusDays(367))).expectStatus().isBadRequest();
    asks(acme, "hold", Map.of("until", "soon")).expectStatus().isBadRequest();
    assertThat(value("SELECT state FROM sequence")).isEqualTo("RUNNING");

    does(acme, "hold", Map.of("until", today.plusDays(1)));
    does(acme, "hold", Map.of()).jsonPath("$.heldUntil").doesNotExist();
    does(acme, "hold", Map.of("until", today.plusDays(1)));
    does(acme, "stop", Map.of()).jsonPath("$.heldUntil").doesNotExist();
    moveToDay(acme, 14);
    assertThat(mailsTo(acme)).isEmpty();
  }

  @Test
  @DisplayName("A6: a hold that a person ends early does not end a second time")
  void a_hold_can_end_early() {
    Customer acme = overdue();
    does(acme, "hold", Map.of("until", acme.dueOn().plusDays(12)));
    does(acme, "resume", Map.of()).jsonPath("$.heldUntil").doesNotExist();

    moveToDay(acme, 14);
    assertThat(mailsTo(acme)).hasSize(2);
    assertThat(value("SELECT coalesce(held_until::text, 'none') FROM sequence")).isEqualTo("none");
  }

  @Test
  @DisplayName("A6: a step that a person skips never runs; the others keep their days")
  void a_skipped_step_never_runs() {
    Customer acme = overdue();
    String mail = "steps/" + step(0) + "/skip";

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      does(acme, mail, Map.of("reason", "They were visited"))
          .jsonPath("$.steps[0].state")
          .isEqualTo("SKIPPED");
      assertThat(tap.await(1, told -> EventTypes.typeOf(SequenceSteered.class).equals(type(told))))
          .extracting(told -> EventJson.read(told.value(), SequenceSteered.class))
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.verb()).isEqualTo(SteeringVerb.SKIP_STEP);
                assertThat(told.step()).isEqualTo(step(0));
                assertThat(told.by()).isEqualTo("dana.reed");
              });
    }

    moveToDay(acme, 8);
    assertThat(mailsTo(acme)).isEmpty();
    moveToDay(acme, 12);
    assertThat(mailsTo(acme)).hasSize(1);
    asks(acme, mail, Map.of()).expectStatus().isEqualTo(409);
    asks(acme, "steps/no-such-step/skip", Map.of()).expectStatus().isNotFound();
    asks("csm", "kim", acme, mail).expectStatus().isNotFound();
    asks("finance", "kim", acme, mail).expectStatus().isForbidden();
  }

  @Test
  @DisplayName("A6: a message that waits is cancelled when its step is skipped")
  void a_waiting_message_is_cancelled() {
    Customer acme = overdue();
    sending(false, 0);
    moveToDay(acme, 5);
    assertThat(value("SELECT state FROM message")).isEqualTo("PLANNED");

    does(acme, "steps/" + step(0) + "/skip", Map.of());
    sending(true, 1000);
    moveToDay(acme, 8);

    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT why FROM message")).isEqualTo("A6: SKIPPED");
  }

  @Test
  @DisplayName("A6: a step that is brought forward runs today, and not again on its day (W7)")
  void a_step_brought_forward_runs_once() {
    Customer acme = overdue();
    moveToDay(acme, 2);
    String forward = "steps/" + step(1) + "/bring-forward";

    does(acme, forward, Map.of("reason", "Their CFO asked for it"))
        .jsonPath("$.steps[0].state")
        .isEqualTo("OPEN")
        .jsonPath("$.steps[1].state")
        .isEqualTo("DONE");
    runDue();
    assertThat(mailsTo(acme)).hasSize(1);
    asks(acme, forward, Map.of()).expectStatus().isEqualTo(409);

    moveToDay(acme, 12);
    assertThat(mailsTo(acme)).hasSize(2);

    does(acme, "hold", Map.of());
    asks(acme, "steps/" + step(2) + "/bring-forward", Map.of()).expectStatus().isEqualTo(409);
    asks(acme, "steps/none/bring-forward", Map.of()).expectStatus().isNotFound();
  }

  private Customer overdue() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    return acme;
  }

  /** The steps of the Digital playbook are e-mails on the days 5, 10 and 15. */
  private String step(int index) {
    return value(
            "SELECT definition -> 'steps' -> %d ->> 'id' FROM playbook".formatted(index)
                + " WHERE name = 'invoice-collection-digital' ORDER BY version DESC LIMIT 1")
        .toString();
  }

  private static String type(ConsumerRecord<?, byte[]> told) {
    return new String(told.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  private BodyContentSpec does(Customer customer, String what, Map<String, ?> body) {
    return asks(customer, what, body).expectStatus().isOk().expectBody();
  }

  private ResponseSpec asks(Customer customer, String what, Map<String, ?> body) {
    return http.post()
        .uri(sequence(customer) + what)
        .header("Authorization", TestTokens.bearer("csm", "dana.reed"))
        .bodyValue(body)
        .exchange();
  }

  private ResponseSpec asks(String role, String user, Customer customer, String what) {
    return http.post()
        .uri(sequence(customer) + what)
        .header("Authorization", TestTokens.bearer(role, user))
        .exchange();
  }

  private String sequence(Customer customer) {
    Object id = value("SELECT id FROM sequence WHERE account = $1", customer.account());
    return "/api/v1/sequences/" + id + "/";
  }
}

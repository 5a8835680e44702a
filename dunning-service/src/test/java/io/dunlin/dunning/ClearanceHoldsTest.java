package io.dunlin.dunning;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dunlin.events.AccountState;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.Verdict;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever goes wrong with a clearance holds the message; when it is right again it goes, once. */
class ClearanceHoldsTest extends DunningTest {

  @Autowired private CircuitBreakerRegistry breakers;

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("slow", ClearanceStubs.json("{}").withFixedDelay(4_000)),
        Arguments.of("500", aResponse().withStatus(500)),
        Arguments.of("empty", aResponse().withStatus(200)),
        Arguments.of("no JSON", ClearanceStubs.json("{}").withBody("<html>")),
        Arguments.of("cut off", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        Arguments.of("half an answer", ClearanceStubs.json(new LedgerClearance(List.of()))),
        Arguments.of("null answers", ClearanceStubs.json("{}").withBody("{}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  @DisplayName(
      "A3: account-service is slow, broken or incomplete: the message is held, then sent once")
  void trouble_holds(String name, ResponseDefinitionBuilder answer) {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.accountAnswers(answer);

    moveToDay(acme, 5);
    assertHeld(acme);

    ClearanceStubs.yes(1, acme);
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    moveToDay(acme, 6);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: disposition-service does not answer: the message is held")
  void disposition_service_is_away() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.dispositionAnswers(aResponse().withStatus(503));

    moveToDay(acme, 5);

    assertHeld(acme);
  }

  @Test
  @DisplayName("A3: an answer that lies about its version holds")
  void a_lying_version_holds() {
    Customer acme = introduced(customer("DIGITAL", 1));
    tell(acme.standing(5));
    ClearanceStubs.yes(4, acme);

    moveToDay(acme, 5);
    assertHeld(acme);

    ClearanceStubs.yes(5, acme);
    moveToDay(acme, 6);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: an answer about an account that was not asked about holds")
  void an_answer_to_another_question_holds() {
    Customer acme = introduced(customer("DIGITAL", 1));
    Customer other = customer("DIGITAL", 1);
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.accountSays(List.of(acme.ledger(Verdict.YES, 1), other.ledger(Verdict.YES, 1)));

    moveToDay(acme, 5);

    assertHeld(acme);
  }

  @Test
  @DisplayName("A3: the breaker opens, nobody is asked any more, and closes again")
  void the_breaker_opens_and_closes() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.accountAnswers(aResponse().withStatus(500));
    CircuitBreaker breaker = breakers.circuitBreaker("clearance-account");

    moveToDay(acme, 5);
    runUntil(clock.now().plusSeconds(600));
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    assertHeld(acme);
    ClearanceStubs.ACCOUNT.resetRequests();

    ClearanceStubs.yes(1, acme);
    breaker.transitionToHalfOpenState();
    moveToDay(acme, 6);

    assertThat(mailsTo(acme)).hasSize(1);
    ClearanceStubs.ACCOUNT.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  @DisplayName("A3: a no cancels the message, and the reason is kept")
  void a_no_cancels() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.dispositionSays(List.of(acme.responses(Verdict.NO)));

    moveToDay(acme, 9);

    assertThat(mailsTo(acme)).isEmpty();
    assertThat(rows("SELECT state, why FROM message WHERE account = $1", acme.account()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("state")).isEqualTo("CANCELLED");
              assertThat(row.get("why")).isEqualTo("A3: as it is");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'Nothing is left to ask for',              NOTHING_COLLECTIBLE,       PLANNED",
    "'The customer has paid more than is owed', COVERED_BY_UNAPPLIED_CASH, PLANNED",
    "'The episode is over, without a dispute',  EPISODE_OVER,              CANCELLED",
    "'The episode is over',                     A_NEW_REASON,              PLANNED",
    "'The episode is over',                     ,                          PLANNED"
  })
  @DisplayName(
      "A3, W4: a no is understood by its code, whatever its sentence; without one it holds")
  void a_no_is_understood_by_its_code(String sentence, @Nullable String code, String state) {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.accountAnswers(
        ClearanceStubs.json(
            Map.of(
                "answers",
                List.of(
                    Map.of(
                        "account",
                        acme.account(),
                        "episode",
                        acme.episode().id(),
                        "verdict",
                        "NO",
                        "reason",
                        sentence,
                        "code",
                        String.valueOf(code),
                        "version",
                        1)))));

    moveToDay(acme, 5);

    assertThat(rows("SELECT state FROM message WHERE account = $1", acme.account()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("state")).isEqualTo(state));
  }

  @Test
  @DisplayName("A3: a no of disposition-service without a code holds the message")
  void a_no_without_a_code_holds() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.dispositionAnswers(
        ClearanceStubs.json(
            Map.of(
                "answers",
                List.of(
                    Map.of(
                        "account",
                        acme.account(),
                        "episode",
                        acme.episode().id(),
                        "verdict",
                        "NO",
                        "reason",
                        "POC_RESPONDED",
                        "version",
                        1)))));

    moveToDay(acme, 5);

    assertHeld(acme);
  }

  @Test
  @DisplayName("W4: a disputed account's message waits and goes when it is collectible again")
  void a_dispute_holds_the_planned_message() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(3, acme);
    sending(false, 1000);
    moveToDay(acme, 5);
    tell(acme.standing(2, acme.episode(), AccountState.DISPUTED));
    sending(true, 1000);

    moveToDay(acme, 8);
    assertThat(mailsTo(acme)).isEmpty();

    tell(acme.standing(3));
    moveToDay(acme, 9);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: each message that was sent keeps the versions that it was cleared with")
  void the_versions_are_kept() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(3, acme);

    moveToDay(acme, 5);

    assertThat(
            rows(
                "SELECT ledger_version, response_version, crossed FROM message WHERE account = $1",
                acme.account()))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly(3L, 1L, false));
  }

  private void assertHeld(Customer customer) {
    assertThat(mailsTo(customer)).isEmpty();
    assertThat(rows("SELECT state, why FROM message WHERE account = $1", customer.account()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("state")).isEqualTo("PLANNED");
              assertThat(row.get("why").toString()).startsWith("held: ");
            });
  }
}

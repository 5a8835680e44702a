package io.dunlin.dunning.sending;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.ClearanceStubs;
import io.dunlin.dunning.Customer;
import io.dunlin.dunning.DunningTest;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What happens while a message is on its way. */
class OnTheWayTest extends DunningTest {

  @Autowired private HookedProvider provider;
  @Autowired private SweepMessages sweep;
  @Autowired private WebTestClient http;

  @Test
  @DisplayName("A3: while a message is delivered over it is SENDING, with an owner and a deadline")
  void it_is_sending_before_the_provider_is_called() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    StringBuilder seen = new StringBuilder();
    provider.onTheWay(
        () ->
            seen.append(
                rows(
                    "SELECT state, sending_owner IS NOT NULL AS owned, sending_deadline > now() AS"
                        + " ahead FROM message")));

    moveToDay(acme, 5);

    assertThat(seen).hasToString("[{state=SENDING, owned=true, ahead=true}]");
  }

  @Test
  @DisplayName("A3: a stop that crosses a message on its way is counted")
  void a_crossing_is_counted() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    provider.onTheWay(() -> stop(acme));

    moveToDay(acme, 5);

    assertThat(rows("SELECT state, crossed FROM message WHERE account = $1", acme.account()))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly("SENT", true));
  }

  @Test
  @DisplayName("A3: what is planned and stopped in the meantime never leaves")
  void a_stop_before_sending_cancels() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    sending(false, 0);
    moveToDay(acme, 5);
    stop(acme);
    sending(true, 10);

    moveToDay(acme, 7);

    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT state FROM message WHERE account = $1", acme.account()))
        .isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("A3: the sweep leaves what may still be on its way, and gives the rest to a person")
  void the_sweep_looks_only_after_the_deadline() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    sending(false, 0);
    moveToDay(acme, 5);

    sendingSince(acme, "0 seconds");
    assertThat(sweep.sweep().block()).isZero();

    sendingSince(acme, "1 hour");
    assertThat(sweep.sweep().block()).isEqualTo(1);
    assertThat(value("SELECT state FROM message WHERE account = $1", acme.account()))
        .isEqualTo("UNCONFIRMED");
  }

  private void sendingSince(Customer customer, String since) {
    rows(
        """
        UPDATE message
        SET state = 'SENDING', sending_deadline = now() - $2::interval, next_attempt_at = NULL
        WHERE account = $1 RETURNING 1
        """,
        customer.account(),
        since);
  }

  private void stop(Customer customer) {
    Object id = value("SELECT id FROM sequence WHERE account = $1", customer.account());
    http.post()
        .uri("/api/v1/sequences/" + id + "/stop")
        .header("Authorization", TestTokens.bearer("manager", "mo"))
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isOk();
  }
}

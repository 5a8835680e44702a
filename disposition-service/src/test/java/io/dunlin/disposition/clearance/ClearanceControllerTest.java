package io.dunlin.disposition.clearance;

import static io.dunlin.disposition.Customers.MAIN_POC;
import static io.dunlin.disposition.Customers.id;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.ResponseClearance.Answer;
import io.dunlin.events.clearance.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceControllerTest extends ServiceTest {

  private final String account = number();
  private final String episode = id();

  @Test
  @DisplayName("A3: clearance is refused from the moment the main POC's call is logged")
  void a_logged_call_refuses_clearance() {
    overdueSince(episode, today().minusDays(20));
    Answer before = ask(new Item(account, episode));

    called(clock.now());

    Answer after = ask(new Item(account, episode));
    assertThat(before.verdict()).isEqualTo(Verdict.YES);
    assertThat(after.verdict()).isEqualTo(Verdict.NO);
    assertThat(after.version()).isGreaterThan(before.version());
  }

  @ParameterizedTest
  @CsvSource({"EMAIL, INBOUND, NO", "VOICEMAIL, INBOUND, NO", "EMAIL, OUTBOUND, YES"})
  @DisplayName("A3: so it is from when an e-mail or voicemail of the main POC is logged")
  void a_logged_mail_or_voicemail_refuses_clearance(
      String channel, String direction, Verdict verdict) {
    overdueSince(episode, today().minusDays(20));

    logged(channel, direction, clock.now());

    assertThat(ask(new Item(account, episode)).verdict()).isEqualTo(verdict);
  }

  @Test
  @DisplayName("A3: an answer belongs to the episode of its day and stops no later one")
  void an_answer_stops_no_later_episode() {
    String earlier = id();
    overdueSince(earlier, today().minusDays(60));
    Episode closed = new Episode(earlier, today().minusDays(60), today().minusDays(30), 1);
    publish(new AccountCurrent(account, closed, today().minusDays(30)));
    called(today().minusDays(30).atTime(23, 0).atZone(CHICAGO).toInstant());
    overdueSince(episode, today().minusDays(20));

    assertThat(ask(new Item(account, earlier)).verdict()).isEqualTo(Verdict.NO);
    assertThat(ask(new Item(account, episode)).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  @DisplayName("A3: an account or an episode that is not known here yet holds the message")
  void what_is_not_known_yet_holds() {
    publish(owned(account, "dana", "kim"));

    assertThat(ask(new Item(account, episode)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ask(new Item(number(), episode)).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  @DisplayName("A3: a whole chunk is answered at once, each item on its own")
  void a_whole_chunk_is_answered_at_once() {
    overdueSince(episode, today().minusDays(1));

    assertThat(answers(new Item(account, episode), new Item(number(), id())))
        .extracting(Answer::verdict)
        .containsExactlyInAnyOrder(Verdict.YES, Verdict.UNKNOWN);
  }

  private void overdueSince(String id, LocalDate day) {
    Episode open = new Episode(id, day, null, 1);
    Money balance = Money.of("100", "USD");
    publish(
        owned(account, "dana", "kim"),
        new InvoiceOverdue(account, open, "INV-" + id, day.minusDays(1), 1, balance, day));
  }

  private void called(Instant at) {
    logged("CALL", "OUTBOUND", at);
  }

  private void logged(String channel, String direction, Instant at) {
    String body =
        """
        {"account": "%s", "channel": "%s", "direction": "%s", "contact": "%s", "at": "%s",
         "disposition": ["Contacted", "Information Given", "No Further Action"]}
        """;
    String filled = body.formatted(account, channel, direction, MAIN_POC, at);
    post("agent", "kim", filled, "/api/v1/interactions").expectStatus().isCreated();
  }

  private Answer ask(Item item) {
    return answers(item).getFirst();
  }

  private List<Answer> answers(Item... items) {
    String body =
        EventJson.MAPPER.writeValueAsString(new ClearanceRequest(Stream.of(items).toList()));
    return Objects.requireNonNull(
            post("service", "dunning-service", body, "/internal/v1/clearance")
                .expectStatus()
                .isOk()
                .expectBody(ResponseClearance.class)
                .returnResult()
                .getResponseBody())
        .answers();
  }
}

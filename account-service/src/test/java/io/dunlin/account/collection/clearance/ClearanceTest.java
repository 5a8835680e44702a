package io.dunlin.account.collection.clearance;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.Contact;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.testkit.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class ClearanceTest {

  private final WebTestClient http;
  private final Api api;
  private final ConsumerLagMonitor unread;

  ClearanceTest(@Autowired WebTestClient http, @Autowired ConsumerLagMonitor unread) {
    this.http = http;
    this.api = new Api(http);
    this.unread = unread;
  }

  @BeforeEach
  void all_is_read() {
    Awaitility.await().until(unread::isFinanceRecent);
  }

  @Test
  @DisplayName("A3: cleared while the episode is open and something is collectible")
  void yes() {
    api.accept(account("C-1"), invoice("C-1", "C1-I", "2025-12-01", "2026-01-15", "100.00"));

    Answer answer = ask("C-1", episodeOf("C-1"));

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.code()).isEqualTo(LedgerReason.COLLECTIBLE);
    assertThat(answer.collectible()).isEqualTo(eur("100.00"));
    assertThat(answer.invoices().getFirst().daysPastDue()).isEqualTo(45);
    assertThat(answer.contacts()).hasSize(1);
    assertThat(answer.version()).isEqualTo(1);
  }

  @Test
  @DisplayName("W11: what is collectible is told for each currency by itself")
  void several_currencies() {
    api.accept(
        account("C-11"),
        invoice("C-11", "C11-E", "2026-02-10", eur("40.00")),
        invoice("C-11", "C11-U", "2026-02-10", usd("70.00")));

    Answer answer = ask("C-11", episodeOf("C-11"));

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.collectible()).isEqualTo(eur("40.00"));
    assertThat(answer.sums()).containsExactly(eur("40.00"), usd("70.00"));
  }

  @Test
  @DisplayName("W4: what is collectible in another currency than the account's clears as well")
  void another_currency_only() {
    api.accept(account("C-12"), invoice("C-12", "C12-U", "2026-02-10", usd("70.00")));

    Answer answer = ask("C-12", episodeOf("C-12"));

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.sums()).containsExactly(usd("70.00"));
  }

  @Test
  @DisplayName("E12: while unapplied cash covers what is collectible nothing is sent")
  void covered_by_unapplied_cash() {
    api.accept(
        account("C-13"),
        invoice("C-13", "C13-I", "2025-12-01", "2026-01-15", "100.00"),
        payment("C-13", "C13-P", "2026-02-20", "99.99", line("SOMETHING-ELSE")));
    assertThat(ask("C-13", episodeOf("C-13")).verdict()).isEqualTo(Verdict.YES);

    api.accept(payment("C-13", "C13-Q", "2026-02-20", "0.01", line("SOMETHING-ELSE")));

    assertThat(ask("C-13", episodeOf("C-13")).verdict()).isEqualTo(Verdict.NO);
    assertThat(ask("C-13", episodeOf("C-13")).code())
        .isEqualTo(LedgerReason.COVERED_BY_UNAPPLIED_CASH);
    assertThat(ask("C-13", episodeOf("C-13")).reason())
        .isEqualTo("Unapplied cash covers what is collectible");
    api.accept(invoice("C-13", "C13-J", "2026-02-10", usd("70.00")));
    assertThat(ask("C-13", episodeOf("C-13")).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  @DisplayName("A3: a payment that was accepted before the question stops the message")
  void no_after_a_payment() {
    api.accept(account("C-2"), invoice("C-2", "C2-I", "2025-12-01", "2026-01-15", "100.00"));
    String episode = episodeOf("C-2");

    api.accept(payment("C-2", "C2-P", "2026-03-01", "100.00"));

    assertThat(ask("C-2", episode).verdict()).isEqualTo(Verdict.NO);
    assertThat(ask("C-2", episode).code()).isEqualTo(LedgerReason.EPISODE_OVER);
  }

  @Test
  @DisplayName(
      "A3: an episode that is not this account's is not cleared, an unknown account neither")
  void not_theirs() {
    api.accept(account("C-3"), invoice("C-3", "C3-I", "2025-12-01", "2026-01-15", "100.00"));

    assertThat(ask("C-3", "another").verdict()).isEqualTo(Verdict.NO);
    assertThat(ask("C-none", "another").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ask("C-none", "another").code()).isEqualTo(LedgerReason.ACCOUNT_UNKNOWN);
  }

  @Test
  @DisplayName("C7: whoever asked to be left alone before the question is so in the answer")
  void left_alone() {
    api.accept(account("C-7"), invoice("C-7", "C7-I", "2025-12-01", "2026-01-15", "100.00"));
    http.put()
        .uri("/api/v1/accounts/C-7/contacts/c1/flags")
        .header("Authorization", TestTokens.bearer("csm", "dana"))
        .header("Content-Type", "application/json")
        .bodyValue("{\"doNotContact\":true,\"ceaseCommunication\":false,\"reason\":\"Asked\"}")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(ask("C-7", episodeOf("C-7")).contacts())
        .extracting(Contact::doNotContact)
        .containsExactly(true);
  }

  @Test
  void only_services_may_ask() {
    http.post()
        .uri("/internal/v1/clearance")
        .header("Authorization", TestTokens.bearer("manager", "mia"))
        .bodyValue(new ClearanceRequest(List.of()))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private Answer ask(String account, String episode) {
    return http.post()
        .uri("/internal/v1/clearance")
        .header("Authorization", TestTokens.bearer("service", "dunning"))
        .bodyValue(new ClearanceRequest(List.of(new Item(account, episode))))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(LedgerClearance.class)
        .returnResult()
        .getResponseBody()
        .answers()
        .getFirst();
  }

  private String episodeOf(String account) {
    AtomicReference<String> episode = new AtomicReference<>();
    api.read("/api/v1/accounts/" + account)
        .jsonPath("$.standing.episode")
        .value(String.class, episode::set);
    return episode.get();
  }
}

package io.dunlin.reporting.timeline;

import static io.dunlin.reporting.EventPublisher.at;
import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.reporting.EventPublisher;
import io.dunlin.reporting.EventPublisher.PublishedEvent;
import io.dunlin.reporting.Facts;
import io.dunlin.reporting.ReportingTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ReportingTest
class TimelineTest {

  private final WebTestClient client;
  private final EventPublisher publisher;

  TimelineTest(@Autowired WebTestClient client, @Autowired EventPublisher publisher) {
    this.client = client;
    this.publisher = publisher;
  }

  @DisplayName(
      "A7: all that happened stands on the account's timeline, from all topics, newest first")
  @Test
  void newest_first_from_all_topics() {
    Facts facts = new Facts("T-1", "USD");
    publisher.publish(
        at("2026-01-01T10:00:00Z", facts.owned("dana", "cole")),
        at("2026-01-02T10:00:00Z", facts.invoice("T-1-1", "2026-01-02", "2026-01-31", "100")),
        at("2026-02-10T09:00:00Z", started("T-1")));

    timeline("T-1", "manager", "mia")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(3)
        .jsonPath("$.items[0].sentence")
        .isEqualTo("The sequence collection-core began (version 1).")
        .jsonPath("$.items[1].sentence")
        .isEqualTo("Invoice T-1-1 over 100.00 USD is due on 2026-01-31.")
        .jsonPath("$.items[1].type")
        .isEqualTo("io.dunlin.account.invoice-opened.v1")
        .jsonPath("$.items[1].at")
        .isEqualTo("2026-01-02T10:00:00Z")
        .jsonPath("$.items[1].data.amount.amount")
        .isEqualTo("100.00")
        .jsonPath("$.next")
        .isEmpty();
  }

  @DisplayName("A7: an event that is delivered twice stands there once")
  @Test
  void twice_is_once() {
    PublishedEvent event =
        at("2026-01-01T10:00:00Z", new Facts("T-2", "USD").owned("dana", "cole"));
    publisher.publish(event);
    publisher.publish(event, event, at("2026-01-03T10:00:00Z", started("T-2")));

    assertThat(publisher.archived("T-2")).isEqualTo(2);
  }

  @DisplayName("A7: a batch that comes again after a kill before its offset was kept counts once")
  @Test
  void a_batch_that_comes_again_counts_once() {
    Facts facts = new Facts("T-9", "USD");
    List<PublishedEvent> batch =
        List.of(
            at("2026-01-01T10:00:00Z", facts.owned("dana", "cole")),
            at("2026-01-02T10:00:00Z", facts.invoice("T-9-1", "2026-01-02", "2026-01-31", "5")));
    publisher.publish(batch);
    long movements = publisher.rows("movement", "T-9");

    publisher.publish(
        Stream.concat(batch.stream(), Stream.of(at("2026-01-03T10:00:00Z", started("T-9"))))
            .toList());

    assertThat(movements).isPositive();
    assertThat(publisher.rows("movement", "T-9")).isEqualTo(movements);
    assertThat(publisher.archived("T-9")).isEqualTo(3);
  }

  @Test
  void it_is_read_page_by_page() {
    Facts facts = new Facts("T-3", "USD");
    publisher.publish(
        List.of(
            at("2026-01-01T10:00:00Z", facts.owned("dana", "cole")),
            at("2026-01-02T10:00:00Z", facts.invoice("T-3-1", "2026-01-02", "2026-01-31", "1")),
            at("2026-01-02T10:00:00Z", facts.invoice("T-3-2", "2026-01-02", "2026-01-31", "2")),
            at("2026-01-02T10:00:00Z", facts.invoice("T-3-3", "2026-01-02", "2026-01-31", "3")),
            at("2026-01-02T10:00:00Z", facts.invoice("T-3-4", "2026-01-02", "2026-01-31", "4"))));

    assertThat(pages("T-3")).containsExactly("T-3-4", "T-3-3", "T-3-2", "T-3-1", "-");
  }

  @DisplayName("C3: CSMs and agents reach the timelines of their own accounts and no others")
  @ParameterizedTest
  @CsvSource({
    "csm, dana, 200",
    "csm, dora, 404",
    "agent, cole, 200",
    "agent, carl, 404",
    "team-lead, tom, 200",
    "ar, ann, 200",
    "cfo, cid, 200",
    "controller, con, 200",
    "finance, erp, 403",
    "ops, ole, 403",
    "service, dunning, 403",
  })
  void ownership(String role, String user, int status) {
    publisher.publish(at("2026-01-01T10:00:00Z", new Facts("T-4", "USD").owned("dana", "cole")));

    timeline("T-4", role, user).expectStatus().isEqualTo(status);
  }

  @Test
  void an_account_that_nobody_knows_is_not_found() {
    timeline("T-nobody", "manager", "mia")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-found");
  }

  @Test
  void without_a_token_there_is_nothing() {
    client.get().uri("/api/v1/accounts/T-1/timeline").exchange().expectStatus().isUnauthorized();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "after=nonsense", "after=%20", "limit=x"})
  void what_cannot_be_read_is_a_problem(String query) {
    client
        .get()
        .uri("/api/v1/accounts/T-1/timeline?" + query)
        .header("Authorization", bearer("manager", "mia"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("?" + query.substring(0, query.indexOf('=')));
  }

  private List<String> pages(String account) {
    List<String> invoices = new java.util.ArrayList<>();
    String after = "";
    while (after != null) {
      ListOfEntries page =
          client
              .get()
              .uri("/api/v1/accounts/{account}/timeline?limit=2&after={after}", account, after)
              .header("Authorization", bearer("manager", "mia"))
              .exchange()
              .expectBody(ListOfEntries.class)
              .returnResult()
              .getResponseBody();
      page.items().forEach(entry -> invoices.add(entry.invoice()));
      after = page.next();
    }
    return invoices;
  }

  record ListOfEntries(List<EntryOfOne> items, String next) {}

  record EntryOfOne(Instant at, String type, String sentence, java.util.Map<String, Object> data) {

    String invoice() {
      return (String) data.getOrDefault("invoice", "-");
    }
  }

  private ResponseSpec timeline(String account, String role, String user) {
    return client
        .get()
        .uri("/api/v1/accounts/{account}/timeline", account)
        .header("Authorization", bearer(role, user))
        .exchange();
  }

  private static SequenceStarted started(String account) {
    Instant began = Instant.parse("2026-02-10T09:00:00Z");
    return new SequenceStarted(account, "S-" + account, "E", "collection-core", 1, began);
  }
}

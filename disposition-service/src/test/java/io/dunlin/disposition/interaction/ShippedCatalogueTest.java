package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.Customers.MAIN_POC;
import static io.dunlin.disposition.Customers.invoice;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.overdue;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.BillingQuestionRouted;
import io.dunlin.events.DispositionEvent.CancellationRequested;
import io.dunlin.events.DomainEvent;
import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Every outcome that is shipped does what it says. */
class ShippedCatalogueTest extends ServiceTest {

  private static final String LEAVES =
      """
      SELECT status, reason, resolution, consequence, role, business_days, words
      FROM catalogue_path WHERE version = 2 ORDER BY position
      """;

  private static final String WORK =
      """
      SELECT account, kind || ' ' || assignee_role || ' ' || due_on AS work FROM work_item
      WHERE interaction IS NOT NULL AND account = ANY($1)
      """;

  @Autowired private DatabaseClient database;

  private record Leaf(
      String status,
      String reason,
      String resolution,
      String consequence,
      @Nullable String role,
      @Nullable Integer days,
      @Nullable String words) {}

  @Test
  @DisplayName(
      "C2: each outcome of the shipped catalogue does what it says, or says why it does not")
  void each_outcome_has_its_consequence() {
    List<Leaf> leaves = leaves();
    Map<String, Leaf> accounts = new LinkedHashMap<>();
    leaves.forEach(leaf -> accounts.put(number(), leaf));
    publish(
        accounts.keySet().stream().flatMap(it -> known(it).stream()).toArray(DomainEvent[]::new));

    accounts.forEach(this::log);

    Map<String, List<String>> work = work(List.copyOf(accounts.keySet()));
    assertThat(leaves).hasSizeGreaterThan(40);
    accounts.forEach(
        (account, leaf) ->
            assertThat(work.getOrDefault(account, List.of()))
                .as(leaf.toString())
                .isEqualTo(expected(leaf)));
    assertThat(leaves)
        .filteredOn(leaf -> leaf.consequence().equals("NONE"))
        .allSatisfy(leaf -> assertThat(leaf.words()).isNotBlank());
  }

  @Test
  @DisplayName("B1: a billing question is routed to Finance, a cancellation to the CSM")
  void questions_are_routed() {
    String account = number();
    publish(known(account).toArray(DomainEvent[]::new));
    Leaf question = find("Billing Question", "Routed to Finance");
    Leaf cancellation = find("Cancellation Request", "Routed to CSM");

    log(account, question);
    log(account, cancellation);

    assertThat(published(account, 1, BillingQuestionRouted.class).getFirst().by()).isEqualTo("kim");
    assertThat(published(account, 1, CancellationRequested.class).getFirst().note())
        .isEqualTo("said");
    get("csm", "dana", "/api/v1/worklist?account={a}&kind=CANCELLATION_REQUEST", account)
        .expectBody()
        .jsonPath("$.items[0].description")
        .isEqualTo("Logged as Contacted / Cancellation Request / Routed to CSM: said");
  }

  private List<String> expected(Leaf leaf) {
    LocalDate due = BusinessDays.of("US").plus(today(), leaf.days() == null ? 0 : leaf.days());
    return switch (leaf.consequence()) {
      case "TASK" -> List.of("FOLLOW_UP " + leaf.role() + " " + due);
      case "CALLBACK" ->
          List.of("CALLBACK agent " + (leaf.reason().equals("Call Back") ? agreed() : due));
      case "PAYMENT_DAY_CALLBACK" -> List.of("CALLBACK agent " + today().plusDays(4));
      case "PAYMENT_CHECK" -> List.of("PAYMENT_CHECK ar " + today());
      case "BILLING_QUESTION" -> List.of("BILLING_QUESTION ar " + due);
      case "CANCELLATION_REQUEST" -> List.of("CANCELLATION_REQUEST csm " + due);
      case "NONE" -> List.of();
      default -> throw new AssertionError(leaf);
    };
  }

  private LocalDate agreed() {
    return clock.now().plusSeconds(7200).atZone(CHICAGO).toLocalDate();
  }

  private List<DomainEvent> known(String account) {
    return List.of(
        owned(account, "dana", "kim"),
        overdue(account, Customers.id(), today().minusDays(9)),
        owed(account, today().minusDays(10), "1200"),
        invoice(account, "I-" + account, today().minusDays(10)));
  }

  private void log(String account, Leaf leaf) {
    String more =
        switch (leaf.reason()) {
          case "Promise to Pay" ->
              ", \"promise\": {\"amount\": {\"amount\": \"10\", \"currency\": \"USD\"}, \"date\": \"%s\"}"
                  .formatted(today().plusDays(4));
          case "Dispute" ->
              ", \"dispute\": {\"invoices\": [\"I-%s\"], \"reason\": \"twice\"}".formatted(account);
          case "Call Back" -> ", \"callBackAt\": \"" + clock.now().plusSeconds(7200) + "\"";
          default -> "";
        };
    String body =
        """
        {"account": "%s", "channel": "CALL", "direction": "OUTBOUND", "contact": "%s", "at": "%s",
         "note": "said", "disposition": ["%s", "%s", "%s"]%s}
        """
            .formatted(
                account,
                MAIN_POC,
                clock.now(),
                leaf.status(),
                leaf.reason(),
                leaf.resolution(),
                more);
    post("agent", "kim", body, "/api/v1/interactions").expectStatus().isCreated();
  }

  private Leaf find(String reason, String resolution) {
    return leaves().stream()
        .filter(leaf -> leaf.reason().equals(reason) && leaf.resolution().equals(resolution))
        .findFirst()
        .orElseThrow();
  }

  private List<Leaf> leaves() {
    return database
        .sql(LEAVES)
        .map(
            row ->
                new Leaf(
                    row.get("status", String.class),
                    row.get("reason", String.class),
                    row.get("resolution", String.class),
                    row.get("consequence", String.class),
                    row.get("role", String.class),
                    row.get("business_days", Integer.class),
                    row.get("words", String.class)))
        .all()
        .collectList()
        .block();
  }

  private Map<String, List<String>> work(List<String> accounts) {
    return new ArrayList<>(
            database
                .sql(WORK)
                .bind(0, accounts.toArray(String[]::new))
                .map(
                    row -> List.of(row.get("account", String.class), row.get("work", String.class)))
                .all()
                .collectList()
                .block())
        .stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
  }
}

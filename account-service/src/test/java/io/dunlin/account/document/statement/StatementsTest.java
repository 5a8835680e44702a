package io.dunlin.account.document.statement;

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
import io.dunlin.account.document.statementplan.StatementPlans;
import io.dunlin.events.EventJson;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.events.StatementEvent.StatementIssued;
import io.dunlin.events.Topics;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The clock stands on the 1st of March 2026; all live in Berlin. */
@AccountTest
class StatementsTest {

  private static final Instant MARCH = Instant.parse("2026-03-15T23:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-14T22:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-14T22:00:00Z");

  private final Api api;
  @Autowired IssueStatements due;
  @Autowired StatementPlans plans;
  @Autowired DueStatements dueStatements;
  @Autowired StatementDrafts drafts;
  @Autowired IssueStatements issue;
  @Autowired AccountTransactions transactions;

  StatementsTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E3: a statement on the statement day, going on where the last one ended")
  void a_statement_a_month() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(
          account("ST-1"),
          invoice("ST-1", "ST1-OLD", "2026-01-10", "2026-02-10", "50.00"),
          invoice("ST-1", "ST1-A", "2026-02-20", "2026-03-10", "100.00"),
          payment("ST-1", "ST1-P", "2026-02-25", "30.00", line("ST1-A")));

      run(MARCH.minusSeconds(1));
      run(MARCH);
      run(MARCH.plusSeconds(3600));
      api.accept(payment("ST-1", "ST1-Q", "2026-02-26", "20.00", line("ST1-A")));
      run(APRIL);

      assertThat(issued(tap, "ST-1", 2))
          .usingRecursiveComparison()
          .ignoringFields("pdf", "html", "episode")
          .isEqualTo(
              List.of(
                  told("2026-03-16", "2026-02-16", "2026-03-15", "50.00", "120.00"),
                  told("2026-04-15", "2026-03-16", "2026-04-14", "120.00", "100.00")));
    }
    api.read("/api/v1/statements?account=ST-1")
        .jsonPath("$.items[*].month")
        .isEqualTo(List.of("2026-03", "2026-04"))
        .jsonPath("$.items[1].balances[0].closing.amount")
        .isEqualTo("100.00");
  }

  @Test
  @DisplayName("E3: one statement per account and month, however many run and whatever dies")
  void once_whatever_is_restarted() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      List<String> accounts = List.of("ST-2A", "ST-2B", "ST-2C");
      for (String account : accounts) {
        api.accept(
            account(account), invoice(account, account + "-I", "2026-02-20", "2026-03-10", "7.00"));
      }
      run(MARCH.minusSeconds(1));

      Flux.range(0, 4).flatMap(_ -> issue.issue(accounts, MARCH)).blockLast();
      Flux.range(0, 4).flatMap(_ -> due.runDue(MARCH, 500)).blockLast();
      run(MARCH);

      for (String account : accounts) {
        api.read("/api/v1/statements?account=" + account)
            .jsonPath("$.items[*].month")
            .isEqualTo(List.of("2026-03"));
        api.read("/api/v1/accounts/" + account + "/documents")
            .jsonPath("$.items.length()")
            .isEqualTo(2);
      }
      run(APRIL);
      for (String account : accounts) {
        assertThat(issued(tap, account, 2))
            .extracting(StatementIssued::on)
            .containsExactly(LocalDate.parse("2026-03-16"), LocalDate.parse("2026-04-15"));
      }
    }
  }

  @Test
  @DisplayName("E3: what somebody has claimed who died is printed by somebody else later")
  void claims_run_out() {
    api.accept(account("ST-3"), invoice("ST-3", "ST3-A", "2026-02-20", "2026-03-10", "7.00"));
    plans.claim(MARCH, 10_000, Duration.ofHours(1)).block();

    assertThat(due.runDue(MARCH, 500).block()).isZero();
    assertThat(statements("ST-3")).isZero();

    plans.release(List.of("ST-3")).block();
    plans.claim(MARCH, 10_000, Duration.ZERO).block();
    run(MARCH);

    assertThat(statements("ST-3")).isEqualTo(1);
  }

  @Test
  @DisplayName("E3: what moves while a statement is printed is on it")
  void printed_anew() {
    api.accept(account("ST-4"), invoice("ST-4", "ST4-A", "2026-02-20", "2026-03-10", "70.00"));
    List<String> accounts = List.of("ST-4");
    var printed = drafts.of(dueStatements.of(accounts, MARCH).block(), MARCH).block();
    api.accept(payment("ST-4", "ST4-P", "2026-02-26", "20.00", line("ST4-A")));

    transactions
        .execute(accounts, locked -> issue.issue(locked, printed, accounts, MARCH).thenReturn(1))
        .block();
    assertThat(statements("ST-4")).isZero();

    run(MARCH);
    api.read("/api/v1/statements?account=ST-4")
        .jsonPath("$.items[0].balances[0].closing.amount")
        .isEqualTo("50.00");
  }

  @Test
  @DisplayName("E3: no statement while nothing is open and nothing has moved")
  void nothing_to_state() {
    api.accept(
        account("ST-5"),
        invoice("ST-5", "ST5-A", "2026-02-20", "2026-03-10", "70.00"),
        payment("ST-5", "ST5-P", "2026-02-26", "70.00", line("ST5-A")),
        account("ST-6"));
    run(MARCH);
    run(APRIL);
    assertThat(statements("ST-5")).isEqualTo(1);
    assertThat(statements("ST-6")).isZero();
    assertThat(plans.of(List.of("ST-5")).block().get("ST-5").nextDueAt()).isNull();

    api.accept(invoice("ST-5", "ST5-B", "2026-02-20", "2026-06-10", "5.00"));
    run(MAY);
    assertThat(statements("ST-5")).isEqualTo(2);
  }

  @Test
  @DisplayName("E3: the closing balance is the ledger's, to the cent")
  void equals_the_ledger() {
    api.accept(
        account("ST-7"),
        invoice("ST-7", "ST7-A", "2026-01-20", "2026-02-10", "70.01"),
        invoice("ST-7", "ST7-B", "2026-02-20", "2026-03-10", "0.03"),
        payment("ST-7", "ST7-P", "2026-02-26", "33.34", line("ST7-A")),
        payment("ST-7", "ST7-Q", "2026-02-28", "0.50", line("ST7-LATER")));
    run(MARCH);

    AtomicReference<String> open = new AtomicReference<>();
    AtomicReference<String> unapplied = new AtomicReference<>();
    AtomicReference<String> closing = new AtomicReference<>();
    api.read("/api/v1/accounts/ST-7")
        .jsonPath("$.standing.open.amount")
        .value(String.class, open::set)
        .jsonPath("$.standing.unapplied.amount")
        .value(String.class, unapplied::set);
    api.read("/api/v1/statements?account=ST-7&month=2026-03")
        .jsonPath("$.items[0].balances[0].closing.amount")
        .value(String.class, closing::set);
    assertThat(eur(closing.get())).isEqualTo(eur(open.get()).minus(eur(unapplied.get())));
  }

  @Test
  @DisplayName("E3, W11: each currency opens and closes apart, and goes on apart")
  void currencies() {
    api.accept(
        account("ST-9"),
        invoice("ST-9", "ST9-E", "2026-02-20", "2026-03-10", "70.00"),
        invoice("ST-9", "ST9-U", "2026-03-10", usd("50.00")),
        payment("ST-9", "ST9-P", "2026-02-26", usd("20.00"), line("ST9-U")));
    run(MARCH);
    api.accept(payment("ST-9", "ST9-Q", "2026-03-02", usd("30.00"), line("ST9-U")));
    run(APRIL);

    api.read("/api/v1/statements?account=ST-9")
        .jsonPath("$.items[0].balances[*].closing.currency")
        .isEqualTo(List.of("EUR", "USD"))
        .jsonPath("$.items[0].balances[*].closing.amount")
        .isEqualTo(List.of("70.00", "30.00"))
        .jsonPath("$.items[1].balances[*].opening.amount")
        .isEqualTo(List.of("70.00", "30.00"))
        .jsonPath("$.items[1].balances[*].closing.amount")
        .isEqualTo(List.of("70.00", "0.00"));
  }

  @Test
  void statement_days_are_listed() {
    api.read("/api/v1/statements/days?year=2026")
        .jsonPath("$.days[2]")
        .isEqualTo("2026-03-16")
        .jsonPath("$.days.length()")
        .isEqualTo(12);
    api.get("ar", "frida", "/api/v1/statements/days?year=0").expectStatus().isBadRequest();
    api.get("ar", "frida", "/api/v1/statements?month=March").expectStatus().isBadRequest();
    api.get("ops", "otto", "/api/v1/statements").expectStatus().isForbidden();
  }

  @Test
  @DisplayName("C3: statements of somebody else's accounts are not listed")
  void somebody_elses() {
    api.accept(account("ST-8"), invoice("ST-8", "ST8-A", "2026-02-20", "2026-03-10", "7.00"));
    run(MARCH);

    api.get("csm", "dana", "/api/v1/statements?account=ST-8")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
    for (String role : List.of("csm", "agent")) {
      api.get(role, "somebody", "/api/v1/statements?account=ST-8")
          .expectBody()
          .jsonPath("$.items")
          .isEmpty();
    }
  }

  private int statements(String account) {
    AtomicReference<Integer> count = new AtomicReference<>();
    api.read("/api/v1/statements?account=" + account)
        .jsonPath("$.items.length()")
        .value(Integer.class, count::set);
    return count.get();
  }

  private void run(Instant now) {
    due.runDue(now, 500).repeat().takeUntil(done -> done == 0).blockLast();
  }

  private static StatementIssued told(
      String on, String from, String to, String opening, String closing) {
    return new StatementIssued(
        "ST-1",
        null,
        LocalDate.parse(on),
        LocalDate.parse(from),
        LocalDate.parse(to),
        List.of(new StatementBalance(eur(opening), eur(closing))),
        "",
        "");
  }

  /** The statements told of an account, once there are so many. */
  private static List<StatementIssued> issued(KafkaTap tap, String account, int atLeast) {
    return tap
        .await(atLeast, record -> account.equals(record.key()) && isStatement(record))
        .stream()
        .map(record -> EventJson.read(record.value(), StatementIssued.class))
        .toList();
  }

  private static boolean isStatement(ConsumerRecord<String, byte[]> record) {
    return KafkaTap.type(record).equals("io.dunlin.account.statement-issued.v1");
  }
}

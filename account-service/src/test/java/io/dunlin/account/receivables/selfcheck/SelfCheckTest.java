package io.dunlin.account.receivables.selfcheck;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.receivables.selfcheck.SelfChecks.Difference;
import io.dunlin.account.receivables.selfcheck.SelfChecks.Run;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class SelfCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

  private final Api api;
  private final SelfCheckWork work;
  private final SelfChecks checks;
  private final LostEvents events;
  private final DatabaseClient database;

  SelfCheckTest(
      @Autowired WebTestClient http,
      @Autowired SelfCheckWork work,
      @Autowired SelfChecks checks,
      @Autowired LostEvents events,
      @Autowired DatabaseClient database) {
    this.api = new Api(http);
    this.work = work;
    this.checks = checks;
    this.events = events;
    this.database = database;
  }

  @Test
  @DisplayName("E12: whatever Finance books, the balances are the sums of the movements")
  void the_movements_prove_every_balance() {
    api.accept(
        account("SC-1"),
        invoice("SC-1", "SC1-A", "2026-01-01", "2026-02-01", "100.00"),
        invoice("SC-1", "SC1-B", "2026-01-01", "2026-03-01", "80.00"),
        invoice("SC-1", "SC1-C", "2026-01-01", "2026-04-01", "60.00"),
        payment("SC-1", "SC1-P1", "2026-02-10", "130.00"),
        payment("SC-1", "SC1-P2", "2026-02-10", "500.00"),
        new RefundIssued("SC1-R", "SC-1", "SC1-P2", DAY, eur("25.00")),
        new InvoiceVoided("SC1-C", "SC-1", DAY, "wrong customer"),
        new InvoiceAmended("SC1-B", "SC-1", null, eur("95.00"), "more seats"),
        new PaymentReversed("SC1-P2", "SC-1", DAY, "bounced"),
        new CreditIssued("SC1-K", "SC-1", DAY, eur("7.50"), "SC1-B"),
        new WriteOffBooked("SC1-W", "SC-1", "SC1-B", DAY, eur("10.00"), "small rest", null));

    Run run = checkedNight();

    assertThat(found(run, "SC-1")).isEmpty();
    assertThat(run.accounts()).isPositive();
  }

  @Test
  void a_hand_in_the_database_is_told_and_nothing_is_repaired() {
    api.accept(
        account("SC-2"),
        invoice("SC-2", "SC2-A", "2026-01-01", "2026-02-01", "100.00"),
        payment("SC-2", "SC2-P", "2026-02-10", "40.00"));
    change("UPDATE standing SET open = 1 WHERE account = 'SC-2'");
    change("UPDATE invoice SET settled = 50 WHERE invoice = 'SC2-A'");

    Run run = checkedNight();

    assertThat(run.differences()).isGreaterThanOrEqualTo(2);
    assertThat(found(run, "SC-2"))
        .extracting(SelfCheckTest::inWords)
        .containsExactly("OPEN: 50 by its movements, 1 kept", "OWED: 60 by its movements, 50 kept");
    api.get("ops", "otto", "/ops/self-check/differences?night=" + run.night())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.account == 'SC-2' && @.balance == 'OPEN')].kept")
        .exists();
    assertThat(found(checkedNight(), "SC-2")).hasSize(2);
  }

  @Test
  @DisplayName("E12: what was accepted and is in no book is told; all else is found there")
  void accepted_events_are_in_the_books() {
    api.accept(
        account("SC-6"),
        invoice("SC-6", "SC6-A", "2026-01-01", "2026-02-01", "100.00"),
        invoice("SC-6", "SC6-B", "2026-01-01", "2026-02-01", "100.00"),
        payment("SC-6", "SC6-P", "2026-02-09", "40.00"),
        new PaymentReversed("SC6-P", "SC-6", DAY, "charge-back", eur("10.00")),
        new CreditIssued("SC6-K", "SC-6", DAY, eur("500.00"), "SC6-B"),
        new RefundIssued("SC6-R", "SC-6", null, DAY, eur("25.00"), "SC6-K"),
        new InvoiceVoided("SC6-B", "SC-6", DAY, "wrong customer"));
    assertThat(lost(checkedNight(), "SC-6")).isEmpty();

    change("DELETE FROM fund WHERE account = 'SC-6' AND fund = 'SC6-P'");
    change("UPDATE invoice SET voided_on = NULL WHERE invoice = 'SC6-B'");
    Run run = checkedNight();

    assertThat(run.events()).isPositive();
    assertThat(run.lostEvents()).isGreaterThanOrEqualTo(3);
    assertThat(lost(run, "SC-6"))
        .containsExactlyInAnyOrder(
            "payment-received SC6-P", "payment-reversed SC6-P", "invoice-voided SC6-B");
    api.get("ops", "otto", "/ops/self-check/events?night=" + run.night())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.account == 'SC-6')].document")
        .exists();
  }

  private List<String> lost(Run run, String account) {
    return Objects.requireNonNull(
        events
            .found(run.night(), null, 1000)
            .filter(lost -> lost.account().equals(account))
            .map(lost -> lost.type() + " " + lost.document())
            .collectList()
            .block());
  }

  @Test
  void a_check_goes_on_where_it_stood_and_once_a_night() {
    api.accept(account("SC-3"), account("SC-4"));
    Instant due = Objects.requireNonNull(work.nextDue().block());
    Night night = new Night(due.atZone(ZoneOffset.UTC).toLocalDate(), due);
    checks.begin(night).block();
    assertThat(checks.compareNext(night.day(), 1, due).block()).isEqualTo(1);

    assertThat(work.nextDue().block()).isEqualTo(due);
    Run run = checkedNight();

    assertThat(run.night()).isEqualTo(night.day());
    assertThat(run.accounts()).isEqualTo(count("account"));
    assertThat(work.runDue(due, 500).block()).isZero();
    assertThat(work.nextDue().block()).isAfter(due);
  }

  @Test
  @DisplayName("W11: each currency is compared by itself")
  void each_currency_by_itself() {
    api.accept(
        account("SC-5"),
        invoice("SC-5", "SC5-E", "2026-03-01", eur("100.00")),
        invoice("SC-5", "SC5-U", "2026-03-01", usd("70.00")),
        payment("SC-5", "SC5-P", "2026-02-10", usd("90.00")),
        payment("SC-5", "SC5-Q", "2026-02-10", eur("40.00")));
    assertThat(found(checkedNight(), "SC-5")).isEmpty();

    change("UPDATE standing SET others = NULL WHERE account = 'SC-5'");

    assertThat(found(checkedNight(), "SC-5"))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.currency()).isEqualTo("USD");
              assertThat(inWords(difference)).isEqualTo("UNAPPLIED: 20 by its movements, 0 kept");
            });
  }

  private Run checkedNight() {
    Instant due = Objects.requireNonNull(work.nextDue().block());
    while (Objects.requireNonNull(work.runDue(due, 500).block()) > 0) {
      assertThat(checks.latest().block()).isNotNull();
    }
    return Objects.requireNonNull(checks.latestEnded().block());
  }

  private List<Difference> found(Run run, String account) {
    return Objects.requireNonNull(
        checks
            .differences(run.night(), null, 1000)
            .filter(difference -> difference.account().equals(account))
            .collectList()
            .block());
  }

  private void change(String sql) {
    assertThat(database.sql(sql).fetch().rowsUpdated().block()).isEqualTo(1);
  }

  private long count(String table) {
    return Objects.requireNonNull(
        database
            .sql("SELECT count(*) FROM " + table)
            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
            .one()
            .block());
  }

  private static String inWords(Difference difference) {
    return "%s: %s by its movements, %s kept"
        .formatted(difference.balance(), plain(difference.byMovements()), plain(difference.kept()));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}

package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.receivables.account.Desk.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.events.AccountState;
import io.dunlin.events.Episode;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.BucketEntered;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeTest {

  private final Desk desk = new Desk();

  @ParameterizedTest
  @DisplayName("W3: overdue at midnight after the due day, in the account's own zone")
  @CsvSource({
    "Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z", // the night summer time begins
    "Europe/Berlin, 2026-10-24, 2026-10-24T22:00:00Z", // the night it ends
    "Pacific/Kiritimati, 2026-03-10, 2026-03-10T10:00:00Z", // UTC+14
    "Pacific/Midway, 2026-03-10, 2026-03-11T11:00:00Z", // UTC-11
    "America/New_York, 2028-02-28, 2028-02-29T05:00:00Z", // a leap day
    "America/Sao_Paulo, 2018-11-03, 2018-11-04T03:00:00Z" // no midnight: the day begins at 1
  })
  void overdue_from_midnight(String zone, String dueOn, String midnight) {
    java.time.Instant due = java.time.Instant.parse(midnight);
    desk.post(
        midnight(dueOn, zone),
        java.util.List.of(account("A", zone), invoice("A", "I", "2018-01-01", dueOn, "100.00")));
    assertThat(desk.invoice("A", "I").ageing().nextDueAt()).isEqualTo(due);

    desk.pass(due.minusSeconds(1));
    assertThat(desk.told(InvoiceOverdue.class)).isEmpty();

    desk.pass(due);
    assertThat(desk.told(InvoiceOverdue.class))
        .extracting(InvoiceOverdue::daysPastDue)
        .containsExactly(1);
  }

  @Test
  @DisplayName("W6: an episode lasts from the first overdue invoice to the last one paid")
  void an_episode() {
    desk.on(
        "2026-03-01",
        account("A"),
        invoice("A", "I1", "2026-02-01", "2026-03-05", "100.00"),
        invoice("A", "I2", "2026-02-01", "2026-03-10", "100.00"));
    desk.pass(midnight("2026-03-06", "Europe/Berlin"));
    desk.pass(midnight("2026-03-11", "Europe/Berlin"));

    desk.on("2026-03-12", payment("A", "P1", "2026-03-12", "100.00", line("I1")));
    assertThat(desk.told(AccountCurrent.class)).isEmpty();
    desk.on("2026-03-15", payment("A", "P2", "2026-03-15", "100.00"));

    assertThat(desk.told(AccountCurrent.class))
        .extracting(AccountCurrent::episode)
        .containsExactly(
            new Episode("E1", LocalDate.parse("2026-03-06"), LocalDate.parse("2026-03-15"), 1));
  }

  @Test
  @DisplayName("W6: a reversed payment reopens the same episode with the next generation")
  void reversal_reopens() {
    overdueAndPaid();

    desk.on("2026-03-20", new PaymentReversed("P", "A", LocalDate.parse("2026-03-20"), "Returned"));

    InvoiceOverdue again = desk.told(InvoiceOverdue.class).getLast();
    assertThat(again.episode())
        .isEqualTo(new Episode("E1", LocalDate.parse("2026-03-06"), null, 2));
    assertThat(again.daysPastDue()).isEqualTo(15);
  }

  @Test
  @DisplayName("W6: a newly overdue invoice after that opens a new episode")
  void a_new_one() {
    overdueAndPaid();
    desk.on("2026-03-16", invoice("A", "I2", "2026-03-01", "2026-03-17", "10.00"));

    desk.pass(midnight("2026-03-18", "Europe/Berlin"));

    assertThat(desk.told(InvoiceOverdue.class).getLast().episode().id()).isEqualTo("E2");
  }

  @Test
  @DisplayName("W6: an invoice that arrives overdue is overdue at once")
  void arrives_overdue() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2025-12-01", "2026-01-15", "100.00"));

    assertThat(desk.told(InvoiceOverdue.class))
        .extracting(InvoiceOverdue::daysPastDue)
        .containsExactly(45);
    assertThat(desk.told(BucketEntered.class)).hasSize(1);
  }

  @Test
  @DisplayName(
      "W6: whatever comes after midnight finds the day passed, and tells the episode with it")
  void before_the_day_was_passed() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-02-01", "2026-03-05", "100.00"));

    desk.on("2026-03-06", payment("A", "P", "2026-03-06", "30.00", line("?")));

    assertThat(desk.told(InvoiceOverdue.class)).hasSize(1);
    StandingChanged standing = desk.told(StandingChanged.class).getLast();
    assertThat(standing.state()).isEqualTo(AccountState.OVERDUE);
    assertThat(standing.episode())
        .isEqualTo(new Episode("E1", LocalDate.parse("2026-03-06"), null, 1));
  }

  @Test
  @DisplayName("W6: what is paid before anybody looked at the day was never overdue")
  void paid_before_the_day_was_passed() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-02-01", "2026-03-05", "100.00"));

    desk.on("2026-03-06", payment("A", "P", "2026-03-05", "100.00"));

    assertThat(desk.told(InvoiceOverdue.class)).isEmpty();
    assertThat(desk.account("A").journal().episode()).isNull();
  }

  @Test
  @DisplayName("W6: a standing is told with its episode, also when only the episode is another one")
  void voided_and_issued_anew() {
    overdue();

    desk.on(
        "2026-03-10",
        new InvoiceVoided("I", "A", LocalDate.parse("2026-03-10"), "Wrong address"),
        invoice("A", "I-2", "2026-02-01", "2026-03-05", "100.00"));

    assertThat(desk.told(AccountCurrent.class)).hasSize(1);
    StandingChanged standing = desk.told(StandingChanged.class).getLast();
    assertThat(standing.episode()).isEqualTo(desk.account("A").journal().episode());
    assertThat(standing.episode().id()).isEqualTo("E2");
  }

  @Test
  @DisplayName("W6: a void ends the episode, a later due day too")
  void other_ends() {
    desk.on(
        "2026-03-01",
        account("A"),
        account("B"),
        invoice("A", "IA", "2026-01-01", "2026-02-15", "100.00"),
        invoice("B", "IB", "2026-01-01", "2026-02-15", "100.00"));

    desk.on(
        "2026-03-02",
        new InvoiceVoided("IA", "A", LocalDate.parse("2026-03-02"), "Wrong"),
        new InvoiceAmended("IB", "B", LocalDate.parse("2026-03-31"), null, "More time"));

    assertThat(desk.told(AccountCurrent.class)).hasSize(2);
    desk.pass(midnight("2026-04-01", "Europe/Berlin"));
    assertThat(desk.told(InvoiceOverdue.class).getLast().episode().generation()).isEqualTo(1);
    assertThat(desk.told(InvoiceOverdue.class).getLast().episode().id()).isEqualTo("E3");
  }

  @Test
  @DisplayName("M1: a bucket is entered on its first day, a missed one is left out")
  void buckets() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-01-01", "2026-02-15", "100.00"));

    desk.pass(midnight("2026-03-18", "Europe/Berlin"));
    desk.pass(midnight("2026-06-30", "Europe/Berlin"));

    assertThat(desk.told(BucketEntered.class))
        .extracting(BucketEntered::daysPastDue, entered -> entered.bucket().from())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(31, 31),
            org.assertj.core.groups.Tuple.tuple(135, 91));
    assertThat(desk.invoice("A", "I").ageing().nextDueAt()).isNull();
  }

  @Test
  @DisplayName("W4: with everything overdue disputed nothing is collectible")
  void disputed() {
    overdue();

    desk.mark("2026-03-10", "A", Dispute.OPEN, "I");

    StandingChanged standing = desk.told(StandingChanged.class).getLast();
    assertThat(standing.state()).isEqualTo(AccountState.DISPUTED);
    assertThat(standing.collectible().isZero()).isTrue();
    assertThat(standing.oldestDueOn()).isEqualTo("2026-03-05");
    assertThat(standing.oldestCollectibleDueOn()).isNull();
    assertThat(desk.told(AccountCurrent.class)).isEmpty();
  }

  @Test
  @DisplayName("E7: an upheld dispute ends when Finance's credit arrives")
  void upheld() {
    overdue();
    desk.mark("2026-03-10", "A", Dispute.UPHELD, "I");

    desk.on(
        "2026-03-12", new CreditIssued("C", "A", LocalDate.parse("2026-03-12"), eur("30.00"), "I"));

    assertThat(desk.told(StandingChanged.class).getLast().collectible()).isEqualTo(eur("70.00"));
  }

  @Test
  @DisplayName("E7: a dispute that is upheld after Finance's credit arrived waits for no other")
  void upheld_after_the_credit() {
    overdue();
    desk.mark("2026-03-10", "A", Dispute.OPEN, "I");
    desk.on(
        "2026-03-12", new CreditIssued("C", "A", LocalDate.parse("2026-03-12"), eur("30.00"), "I"));
    assertThat(desk.told(StandingChanged.class).getLast().collectible().isZero()).isTrue();

    desk.mark("2026-03-13", "A", Dispute.UPHELD, "I");

    assertThat(desk.told(StandingChanged.class).getLast().collectible()).isEqualTo(eur("70.00"));
  }

  @Test
  @DisplayName("W7: when the oldest invoice is paid the process day falls to the younger one")
  void process_day_falls() {
    desk.on(
        "2026-03-01",
        account("A"),
        invoice("A", "I1", "2026-01-01", "2026-01-20", "100.00"),
        invoice("A", "I2", "2026-01-01", "2026-02-20", "100.00"));

    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "100.00"));

    assertThat(desk.told(StandingChanged.class))
        .extracting(StandingChanged::oldestCollectibleDueOn)
        .containsExactly(LocalDate.parse("2026-01-20"), LocalDate.parse("2026-02-20"));
  }

  @Test
  @DisplayName("D5: Finance names a CSM and a collector only while the account is new")
  void assignment_is_ours() {
    desk.on("2026-03-01", account("A"));

    var other = account("A", "Asia/Tokyo");
    desk.on(
        "2026-03-02",
        new io.dunlin.events.FinanceEvent.AccountUpserted(
            "A",
            other.name(),
            other.segment(),
            other.country(),
            other.timeZone(),
            other.currency(),
            "somebody",
            "else",
            null,
            other.products(),
            other.portalUrl(),
            0,
            other.contacts()));
    desk.on("2026-03-03", other);

    assertThat(desk.told(AccountChanged.class))
        .extracting(AccountChanged::version, AccountChanged::csm, AccountChanged::timeZone)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "dana", "Europe/Berlin"),
            org.assertj.core.groups.Tuple.tuple(2L, "dana", "Asia/Tokyo"));
  }

  @Test
  @DisplayName("W5: a new time zone moves the days")
  void zone_change() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-01-01", "2026-03-05", "100.00"));

    desk.on("2026-03-02", account("A", "Pacific/Kiritimati"));

    assertThat(desk.invoice("A", "I").ageing().nextDueAt())
        .isEqualTo(midnight("2026-03-06", "Pacific/Kiritimati"));
  }

  private void overdue() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-02-01", "2026-03-05", "100.00"));
    desk.pass(midnight("2026-03-06", "Europe/Berlin"));
  }

  private void overdueAndPaid() {
    overdue();
    desk.on("2026-03-15", payment("A", "P", "2026-03-15", "100.00"));
  }
}

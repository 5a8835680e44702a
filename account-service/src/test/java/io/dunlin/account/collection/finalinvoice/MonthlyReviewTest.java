package io.dunlin.account.collection.finalinvoice;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In Germany the 6th business days of 2026 are 9 March, 10 April and 11 May. */
class MonthlyReviewTest {

  private static final ReviewDays DAYS = new ReviewDays(6);
  private static final Residence BERLIN = new Residence("DE", ZoneId.of("Europe/Berlin"));
  private static final Residence AUCKLAND = new Residence("NZ", ZoneId.of("Pacific/Auckland"));

  private final MonthlyReview fresh =
      MonthlyReview.none("A").follow(true, BERLIN, noon("2026-03-02"), DAYS);

  @Test
  @DisplayName("E4: an open final invoice is due when the day begins in the account's zone")
  void due() {
    assertThat(fresh.nextDueAt()).isEqualTo(Instant.parse("2026-03-08T23:00:00Z"));
    assertThat(fresh.dueOn(BERLIN, noon("2026-03-09"), DAYS)).contains(day("2026-03-09"));
  }

  @Test
  @DisplayName("E4: one that comes on the day is in time, one that comes later has its next month")
  void late() {
    assertThat(MonthlyReview.none("A").follow(true, BERLIN, noon("2026-03-09"), DAYS).nextDueAt())
        .isEqualTo(Instant.parse("2026-03-08T23:00:00Z"));
    assertThat(MonthlyReview.none("A").follow(true, BERLIN, noon("2026-03-10"), DAYS).nextDueAt())
        .isEqualTo(Instant.parse("2026-04-09T22:00:00Z"));
  }

  @Test
  @DisplayName("E4: once a month, also when the invoice is settled and open again")
  void once() {
    MonthlyReview done = fresh.done(BERLIN, noon("2026-03-09"), DAYS);
    MonthlyReview settled = done.follow(false, BERLIN, noon("2026-03-09"), DAYS);
    MonthlyReview again = settled.follow(true, BERLIN, noon("2026-03-09"), DAYS);

    assertThat(settled.nextDueAt()).isNull();
    assertThat(again.nextDueAt()).isEqualTo(Instant.parse("2026-04-09T22:00:00Z"));
    assertThat(again.dueOn(BERLIN, noon("2026-03-31"), DAYS)).isEmpty();
  }

  @Test
  @DisplayName("E4: of missed months the latest is caught up, whatever comes in before")
  void missed() {
    MonthlyReview waiting = fresh.follow(true, BERLIN, noon("2026-04-15"), DAYS);

    assertThat(waiting).isEqualTo(fresh);
    assertThat(waiting.dueOn(BERLIN, noon("2026-04-15"), DAYS)).contains(day("2026-04-10"));

    MonthlyReview done = waiting.done(BERLIN, noon("2026-04-15"), DAYS);

    assertThat(done.reviewed()).isEqualTo(YearMonth.of(2026, 4));
    assertThat(done.nextDueAt()).isEqualTo(Instant.parse("2026-05-10T22:00:00Z"));
  }

  @Test
  @DisplayName("E4: the day moves with the account's country and zone")
  void moved() {
    assertThat(fresh.follow(true, AUCKLAND, noon("2026-03-02"), DAYS).nextDueAt())
        .isEqualTo(Instant.parse("2026-03-08T11:00:00Z"));
  }

  @Test
  @DisplayName("E4: moved to where this month's day is over, it is not left out for the month")
  void moved_past_its_day() {
    Instant saturday = noon("2026-05-09");
    Residence chicago = new Residence("US", ZoneId.of("America/Chicago")); // its day was 8 May
    MonthlyReview waiting =
        fresh.done(BERLIN, noon("2026-04-15"), DAYS).follow(true, BERLIN, saturday, DAYS);
    assertThat(waiting.nextDueAt()).isEqualTo(Instant.parse("2026-05-10T22:00:00Z"));

    MonthlyReview moved = waiting.follow(true, chicago, saturday, DAYS);

    assertThat(moved.nextDueAt()).isEqualTo(saturday);
    assertThat(moved.dueOn(chicago, saturday, DAYS)).contains(day("2026-05-08"));
    assertThat(moved.done(chicago, saturday, DAYS).nextDueAt())
        .isEqualTo(Instant.parse("2026-06-08T05:00:00Z"));
  }

  @Test
  @DisplayName("E4: one that comes after the day waits for the next month, whatever follows")
  void late_and_followed() {
    MonthlyReview late = MonthlyReview.none("A").follow(true, BERLIN, noon("2026-03-10"), DAYS);

    assertThat(late.follow(true, BERLIN, noon("2026-03-11"), DAYS)).isEqualTo(late);
    assertThat(late.follow(true, AUCKLAND, noon("2026-03-31"), DAYS).nextDueAt())
        .isAfter(noon("2026-04-07"));
  }

  @Test
  @DisplayName("E4: what was open before anybody counted is contacted on this month's day")
  void looked_at_once() {
    MonthlyReview taken = new MonthlyReview("A", YearMonth.of(2026, 2), Instant.EPOCH);

    assertThat(taken.dueOn(BERLIN, noon("2026-03-02"), DAYS)).isEmpty();
    assertThat(taken.done(BERLIN, noon("2026-03-02"), DAYS).nextDueAt())
        .isEqualTo(fresh.nextDueAt());
    assertThat(taken.dueOn(BERLIN, noon("2026-03-10"), DAYS)).contains(day("2026-03-09"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant noon(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}

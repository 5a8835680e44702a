package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/**
 * Days past due around the edges of calendars: daylight saving, also where it begins at midnight,
 * leap days, a day that was left out, and the zones farthest from UTC.
 */
class DaysPastDuePropertiesTest {

  private static final long SECONDS_OF_A_DAY = 86_400;

  @Property(tries = 600)
  @Label("W5: days past due are whole calendar days of the account's own zone")
  void days_are_calendar_days(
      @ForAll("zones") String zone,
      @ForAll("days") LocalDate dueOn,
      @ForAll @LongRange(min = -3 * 86_400, max = 40 * 86_400) long seconds) {
    Instant now = Instant.ofEpochSecond(dueOn.toEpochDay() * SECONDS_OF_A_DAY + seconds);
    Desk desk = desk(zone, dueOn, now);

    long localDay = localDay(now, zone);

    assertThat(desk.account("A").journal().today().toEpochDay()).isEqualTo(localDay);
    assertThat(desk.account("A").journal().inEpisode()).isEqualTo(localDay > dueOn.toEpochDay());
  }

  @Property(tries = 600)
  @Label("W3: an invoice waits for just the instant at which its day past due begins")
  void it_is_overdue_with_the_first_instant_of_the_day(
      @ForAll("zones") String zone, @ForAll("days") LocalDate dueOn) {
    Instant twoDaysBefore = Instant.ofEpochSecond((dueOn.toEpochDay() - 2) * SECONDS_OF_A_DAY);
    Desk desk = desk(zone, dueOn, twoDaysBefore);
    Instant due = nextDueAt(desk);

    assertThat(localDay(due, zone)).isGreaterThan(dueOn.toEpochDay());
    assertThat(localDay(due.minusSeconds(1), zone)).isLessThanOrEqualTo(dueOn.toEpochDay());

    desk.pass(due.minusSeconds(1));
    assertThat(desk.account("A").journal().inEpisode()).isFalse();
    desk.pass(due);
    assertThat(desk.account("A").journal().inEpisode()).isTrue();
    assertThat(nextDueAt(desk)).isAfter(due);
  }

  private static Desk desk(String zone, LocalDate dueOn, Instant now) {
    Desk desk = new Desk();
    String issuedOn = dueOn.minusDays(30).toString();
    desk.post(
        now, List.of(account("A", zone), invoice("A", "I", issuedOn, dueOn.toString(), "10.00")));
    return desk;
  }

  private static Instant nextDueAt(Desk desk) {
    Invoice invoice = desk.invoice("A", "I");
    return Objects.requireNonNull(invoice.ageing().nextDueAt());
  }

  /** By the seconds since 1970 and the zone's offset alone. */
  private static long localDay(Instant at, String zone) {
    int offset = ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds();
    return Math.floorDiv(at.getEpochSecond() + offset, SECONDS_OF_A_DAY);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        "UTC",
        "Pacific/Kiritimati", // UTC+14
        "Pacific/Niue", // UTC-11
        "Pacific/Auckland",
        "Pacific/Chatham",
        "America/New_York",
        "America/Mexico_City",
        "America/Santiago", // daylight saving begins at midnight
        "America/Havana",
        "Asia/Beirut",
        "Asia/Kathmandu",
        "Australia/Lord_Howe", // by half an hour
        "Europe/Berlin",
        "Europe/London");
  }

  /** Any day, and those on which calendars do something. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 7 * 365).map(LocalDate.parse("2024-01-01")::plusDays),
        Arbitraries.of(
                "2024-02-28",
                "2024-02-29",
                "2024-12-31",
                "2025-02-28",
                "2025-03-08",
                "2025-03-09",
                "2025-03-30",
                "2025-04-05",
                "2025-09-06",
                "2025-09-07",
                "2025-10-26",
                "2025-11-02",
                "2026-03-28",
                "2026-03-29",
                "2028-02-28",
                "2028-02-29",
                "2011-12-29",
                "2011-12-30")
            .map(LocalDate::parse));
  }
}

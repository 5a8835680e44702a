package io.dunlin.account.collection.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Warn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The days of candidates, warnings and suspensions, held against days that are counted by Julian
 * day numbers here, without any calendar of Java's.
 */
class SuspensionDaysTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "America/New_York",
        "America/Toronto",
        "America/Mexico_City",
        "Europe/London",
        "Europe/Berlin",
        "Pacific/Auckland",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago"
      })
  @DisplayName("E2: right for what is due on any day of 2024 to 2030, at midnight of each zone")
  void every_day(String zone) {
    for (long due = julian(2023, 11, 1); due <= julian(2030, 12, 31); due++) {
      long candidate = due + 31;
      long warned = dayAfterMonday(candidate);
      Walk walk = new Walk(ZoneId.of(zone), Walk.TERMS).owesSince(text(due));

      walk.on(text(due + 30));
      assertThat(walk.state()).isEqualTo(State.NONE);

      walk.on(text(candidate));
      assertThat(walk.state()).isEqualTo(State.CANDIDATE);

      nextIsMidnightOf(walk, warned);
      assertThat(walk.state()).isEqualTo(State.WARNED);
      assertThat(walk.suspension.stage().warnedOn()).hasToString(text(warned));
      assertThat(walk.suspension.stage().suspendsOn()).hasToString(text(warned + 14));

      nextIsMidnightOf(walk, warned + 14);
      assertThat(walk.state()).isEqualTo(State.SUSPENDED);
      assertThat(walk.suspension.stage().suspendedOn()).hasToString(text(warned + 14));
    }
  }

  /** A moment before nothing happens; then it does. */
  private static void nextIsMidnightOf(Walk walk, long day) {
    Instant due = walk.suspension.nextDueAt();
    assertThat(due.atZone(walk.zone).toLocalDateTime()).hasToString(text(day) + "T00:00");
    State before = walk.state();
    assertThat(walk.at(due.minusMillis(1)).state()).isEqualTo(before);
    walk.at(due);
  }

  @ParameterizedTest(name = "{0}: warned {1}, suspended {2}")
  @CsvSource({
    "America/New_York,    2026-02-24T05:00:00Z, 2026-03-10T04:00:00Z",
    "America/Toronto,     2026-10-20T04:00:00Z, 2026-11-03T05:00:00Z",
    "America/Mexico_City, 2026-03-31T06:00:00Z, 2026-04-14T06:00:00Z",
    "Europe/London,       2026-03-24T00:00:00Z, 2026-04-06T23:00:00Z",
    "Europe/Berlin,       2026-10-12T22:00:00Z, 2026-10-26T23:00:00Z",
    "Pacific/Auckland,    2026-03-30T11:00:00Z, 2026-04-13T12:00:00Z",
    "Pacific/Kiritimati,  2026-03-30T10:00:00Z, 2026-04-13T10:00:00Z",
    "Pacific/Pago_Pago,   2026-03-31T11:00:00Z, 2026-04-14T11:00:00Z"
  })
  @DisplayName("E2: two weeks are calendar days, also when clocks are changed within them")
  void around_changes_of_clocks(String zone, Instant warned, Instant suspended) {
    Walk walk = new Walk(ZoneId.of(zone), Walk.terms(Warn.AT_ONCE));
    walk.dueOn = LocalDate.ofInstant(warned, walk.zone).minusDays(31);

    walk.at(warned.minusSeconds(1));
    assertThat(walk.state()).isEqualTo(State.NONE);
    walk.at(warned);
    assertThat(walk.state()).isEqualTo(State.WARNED);
    walk.at(suspended.minusSeconds(1));
    assertThat(walk.state()).isEqualTo(State.WARNED);
    walk.at(suspended);
    assertThat(walk.state()).isEqualTo(State.SUSPENDED);
  }

  /** The day after the first Monday that is not before a day; Julian day 0 was a Monday. */
  private static long dayAfterMonday(long day) {
    return day + (7 - day % 7) % 7 + 1;
  }

  /** Fliegel and Van Flandern, 1968. */
  private static long julian(int year, int month, int day) {
    int a = (month - 14) / 12;
    return (1461L * (year + 4800 + a)) / 4
        + (367L * (month - 2 - 12 * a)) / 12
        - (3L * ((year + 4900 + a) / 100)) / 4
        + day
        - 32075;
  }

  private static String text(long julian) {
    long l = julian + 68569;
    long n = 4 * l / 146097;
    l = l - (146097 * n + 3) / 4;
    long i = 4000 * (l + 1) / 1461001;
    l = l - 1461 * i / 4 + 31;
    long j = 80 * l / 2447;
    long day = l - 2447 * j / 80;
    l = j / 11;
    long month = j + 2 - 12 * l;
    long year = 100 * (n - 49) + i + l;
    return "%04d-%02d-%02d".formatted(year, month, day);
  }
}

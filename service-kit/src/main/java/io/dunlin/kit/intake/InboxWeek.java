package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.intake.ReadResult.Understood;

/**
 * The Monday (wall time, UTC) of the week in which an event was made. It must be the same however
 * often the event is delivered, because the inbox is divided by it.
 */
final class InboxWeek {

  private InboxWeek() {}

  static LocalDate of(Understood<?> understood) {
    return of(madeAt(understood.received().id(), understood.record().timestamp()));
  }

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Our own ids tell when they were made; other producers' records keep their time. */
  private static Instant madeAt(String id, long recordTime) {
    try {
      UUID uuid = UUID.fromString(id);
      long millis = uuid.version() == 7 ? uuid.getMostSignificantBits() >>> 16 : recordTime;
      return Instant.ofEpochMilli(millis);
    } catch (IllegalArgumentException _) {
      return Instant.ofEpochMilli(recordTime);
    }
  }
}

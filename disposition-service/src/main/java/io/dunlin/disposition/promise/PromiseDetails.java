package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.events.Money;

/** A promise with all notes on it, the latest last. */
record PromiseDetails(Promise promise, List<Note> notes) {

  /** A note of what somebody did to a promise, with the amount and the day that it had before. */
  record Note(
      String promise,
      Kind kind,
      Instant at,
      String by,
      String reason,
      Money amount,
      LocalDate date) {

    enum Kind {
      WITHDRAWN,
      CORRECTED
    }
  }
}

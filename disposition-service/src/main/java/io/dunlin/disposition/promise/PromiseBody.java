package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.promise.Promise.Fulfilment;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.disposition.promise.PromiseDetails.Note;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** A promise as it stands. */
record PromiseBody(
    String id,
    String account,
    Money amount,
    LocalDate date,
    State state,
    Money received,
    Fulfilment fulfilment,
    int level,
    @Nullable LocalDate endedOn,
    @Nullable String contact,
    String interaction,
    String by,
    Instant at,
    List<ChangeBody> changes) {

  static PromiseBody of(PromiseDetails details) {
    Promise promise = details.promise();
    return new PromiseBody(
        promise.id(),
        promise.account(),
        promise.amount(),
        promise.dueOn(),
        promise.state(),
        promise.received(),
        promise.fulfilment(),
        promise.level(),
        promise.endedOn(),
        promise.contact(),
        promise.interaction(),
        promise.madeBy(),
        promise.madeAt(),
        details.notes().stream().map(ChangeBody::of).toList());
  }

  /** A change that somebody made; amount and date are those that the promise had before. */
  record ChangeBody(
      Note.Kind kind, Instant at, String by, String reason, Money amount, LocalDate date) {

    static ChangeBody of(Note note) {
      return new ChangeBody(
          note.kind(), note.at(), note.by(), note.reason(), note.amount(), note.date());
    }
  }
}

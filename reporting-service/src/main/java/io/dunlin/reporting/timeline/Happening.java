package io.dunlin.reporting.timeline;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventTypes;
import io.dunlin.reporting.archive.Archived;
import java.time.Instant;

/**
 * One thing that happened to an account.
 *
 * @param at business time
 * @param data the event itself
 */
record Happening(long seq, Instant at, String type, String sentence, DomainEvent data) {

  static Happening of(Archived archived) {
    return new Happening(
        archived.seq(),
        archived.at(),
        EventTypes.typeOf(archived.event()),
        Sentence.of(archived.event()),
        archived.event());
  }
}

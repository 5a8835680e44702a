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
record TimelineEntry(long seq, Instant at, String type, String sentence, DomainEvent data) {

  static TimelineEntry of(Archived archived) {
    return new TimelineEntry(
        archived.seq(),
        archived.at(),
        EventTypes.typeOf(archived.event()),
        EntryText.of(archived.event()),
        archived.event());
  }
}

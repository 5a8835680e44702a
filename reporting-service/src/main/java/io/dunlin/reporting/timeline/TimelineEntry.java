package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventTypes;
import io.dunlin.reporting.archive.ArchivedEvent;

/**
 * An event of an account with its sentence.
 *
 * @param at business time
 * @param data the event itself
 */
record TimelineEntry(long seq, Instant at, String type, String sentence, DomainEvent data) {

  static TimelineEntry of(ArchivedEvent archived) {
    return new TimelineEntry(
        archived.seq(),
        archived.at(),
        EventTypes.typeOf(archived.event()),
        EntryText.of(archived.event()),
        archived.event());
  }
}

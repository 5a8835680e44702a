package io.dunlin.reporting.archive;

import module java.base;

import io.dunlin.events.DomainEvent;

/**
 * An event with its position in the archive.
 *
 * @param seq rises with each event of an account
 * @param at business time
 */
public record ArchivedEvent(long seq, Instant at, DomainEvent event) {

  public String account() {
    return event.account();
  }

  /** The events of one type among a batch, in their order. */
  public static <E extends DomainEvent> List<E> ofType(Class<E> type, List<ArchivedEvent> batch) {
    return batch.stream()
        .map(ArchivedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}

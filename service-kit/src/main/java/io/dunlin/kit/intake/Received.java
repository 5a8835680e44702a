package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.events.DomainEvent;

/** An event as it came in: its identifier, the business time at which it happened, and itself. */
public record Received<E extends DomainEvent>(String id, Instant time, E event) {

  /** The events of a batch that are of one kind, in their order. */
  public static <T extends DomainEvent> List<T> events(
      Collection<? extends Received<?>> batch, Class<T> kind) {
    return batch.stream().map(Received::event).filter(kind::isInstance).map(kind::cast).toList();
  }
}

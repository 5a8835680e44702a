package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The events of a topic that a consumer has a use for. All others are passed over by their header:
 * nothing is locked, parsed or written for them, so they are there for a later version that starts
 * to need them.
 *
 * @param family all events of the topic
 * @param types the record classes that the consumer is given
 */
public record EventSelection<E extends DomainEvent>(
    Class<E> family, Set<Class<? extends E>> types) {

  static final String TYPE = "ce_type";

  /** Everything on the topic. */
  public static <E extends DomainEvent> EventSelection<E> all(Class<E> family) {
    return of(family, List.of(family));
  }

  /**
   * Some events, and all events of some families within the topic's.
   *
   * @param wanted records, or sealed interfaces that stand for all their records
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E extends DomainEvent> EventSelection<E> of(
      Class<E> family, Class<? extends E>... wanted) {
    return of(family, List.of(wanted));
  }

  private static <E extends DomainEvent> EventSelection<E> of(
      Class<E> family, List<Class<? extends E>> wanted) {
    Set<Class<? extends E>> types =
        EventTypes.all().values().stream()
            .filter(type -> wanted.stream().anyMatch(one -> one.isAssignableFrom(type)))
            .<Class<? extends E>>map(type -> type.asSubclass(family))
            .collect(Collectors.toUnmodifiableSet());
    return new EventSelection<>(family, types);
  }

  /** Whether a record must be read: unless its header names a known type that is not wanted. */
  boolean mayWant(ConsumerRecord<?, ?> record) {
    Header header = record.headers().lastHeader(TYPE);
    if (header == null || header.value() == null) {
      return true;
    }
    Class<? extends E> type =
        EventTypes.classOf(new String(header.value(), StandardCharsets.UTF_8), family);
    return type == null || types.contains(type);
  }
}

package io.dunlin.kit.outbox;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;

/**
 * Something to be published that need not be one of our events.
 *
 * @param key the account
 * @param type the type name of the CloudEvent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingMessage(String topic, String key, String type, byte[] json) {

  static OutgoingMessage of(DomainEvent event) {
    return new OutgoingMessage(
        EventTypes.topicOf(event),
        event.account(),
        EventTypes.typeOf(event),
        EventJson.write(event));
  }
}

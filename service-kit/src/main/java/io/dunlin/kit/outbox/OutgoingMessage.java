package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import org.springframework.util.unit.DataSize;

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

  /** The JSON as text; fails when it is larger than is taken. */
  String payload(DataSize most) {
    if (json.length > most.toBytes()) {
      throw new IllegalArgumentException(
          "%s of account %s has %d bytes, more than %s".formatted(type, key, json.length, most));
    }
    return new String(json, StandardCharsets.UTF_8);
  }
}

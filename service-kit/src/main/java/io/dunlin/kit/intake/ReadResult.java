package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.Texts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The result of reading a record as an event of one family. */
sealed interface ReadResult<E extends DomainEvent> extends ReadRecord {

  record Understood<E extends DomainEvent>(
      ConsumerRecord<String, byte[]> record, Received<E> received, @Nullable String trace)
      implements ReadResult<E> {

    @Override
    public String account() {
      return received.event().account();
    }
  }

  /** The type is not known (yet), or not wanted. */
  record Skipped<E extends DomainEvent>(ConsumerRecord<String, byte[]> record, String type)
      implements ReadResult<E> {

    @Override
    public String account() {
      return keyOf(record);
    }
  }

  record Unreadable<E extends DomainEvent>(ConsumerRecord<String, byte[]> record, String fault)
      implements ReadResult<E> {

    @Override
    public String account() {
      return keyOf(record);
    }
  }

  /** As it can be locked and kept, whatever it is. */
  private static String keyOf(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? "" : Texts.cleaned(record.key(), TextRule.KEY.longest());
  }
}

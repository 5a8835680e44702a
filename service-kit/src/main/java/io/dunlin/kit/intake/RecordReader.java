package io.dunlin.kit.intake;

import module java.base;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.kit.input.TextRule;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads CloudEvents from Kafka records. */
final class RecordReader {

  static final String TRACE_PARENT = "traceparent";

  private RecordReader() {}

  static <E extends DomainEvent> ReadResult<E> read(
      ConsumerRecord<String, byte[]> record, EventSelection<E> selection) {
    if (record.value() == null) {
      return new ReadResult.Unreadable<>(record, "The record has no value");
    }
    try {
      return read(record, KafkaMessageFactory.createReader(record).toEvent(), selection);
    } catch (CloudEventRWException | JacksonException | IllegalArgumentException unreadable) {
      return new ReadResult.Unreadable<>(record, "Cannot be read: " + unreadable.getMessage());
    }
  }

  private static <E extends DomainEvent> ReadResult<E> read(
      ConsumerRecord<String, byte[]> record, CloudEvent event, EventSelection<E> selection) {
    Class<? extends E> type = EventTypes.classOf(event.getType(), selection.family());
    if (type == null || !selection.types().contains(type)) {
      return new ReadResult.Skipped<>(record, event.getType());
    }
    CloudEventData data = event.getData();
    if (data == null) {
      return new ReadResult.Unreadable<>(record, "The event has no data");
    }
    E read = EventJson.read(data.toBytes(), type);
    if (read.account() == null) {
      return new ReadResult.Unreadable<>(record, "The event names no account");
    }
    Optional<String> fault = TextRule.KEY.fault(read.account());
    if (fault.isPresent() && !read.account().isEmpty()) {
      return new ReadResult.Unreadable<>(record, "The event's account: " + fault.get());
    }
    var received = new Received<>(event.getId(), timeOf(event, record), read);
    return new ReadResult.Understood<>(record, received, trace(record));
  }

  private static Instant timeOf(CloudEvent event, ConsumerRecord<?, ?> record) {
    OffsetDateTime time = event.getTime();
    return time == null ? Instant.ofEpochMilli(record.timestamp()) : time.toInstant();
  }

  private static @Nullable String trace(ConsumerRecord<?, ?> record) {
    Header header = record.headers().lastHeader(TRACE_PARENT);
    return header == null
        ? null
        : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}

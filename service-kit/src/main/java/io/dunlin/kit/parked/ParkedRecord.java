package io.dunlin.kit.parked;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record that waits for somebody from ops. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ParkedRecord(
    long id,
    String consumer,
    String account,
    String topic,
    int partition,
    long offset,
    byte @Nullable [] value,
    Map<String, String> headers,
    Instant recordedAt,
    String reason,
    Instant parkedAt) {

  ConsumerRecord<String, byte[]> asConsumed() {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        recordedAt.toEpochMilli(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        account,
        value,
        Headers.write(headers),
        java.util.Optional.empty());
  }
}

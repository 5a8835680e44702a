package io.dunlin.kit.parked;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A parked record as ops reads it. */
record Waiting(
    long id,
    String consumer,
    String account,
    String topic,
    int partition,
    long offset,
    @Nullable String data,
    Map<String, String> headers,
    String reason,
    Instant parkedAt) {

  static Waiting of(ParkedRecord record) {
    byte[] value = record.value();
    return new Waiting(
        record.id(),
        record.consumer(),
        record.account(),
        record.topic(),
        record.partition(),
        record.offset(),
        value == null ? null : new String(value, StandardCharsets.UTF_8),
        record.headers(),
        record.reason(),
        record.parkedAt());
  }
}

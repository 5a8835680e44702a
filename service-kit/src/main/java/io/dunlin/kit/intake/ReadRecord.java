package io.dunlin.kit.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of a topic with what its consumer has read of it. */
public interface ReadRecord {

  ConsumerRecord<String, byte[]> record();

  /** The account that the record belongs to, as far as can be told; empty when it cannot. */
  String account();

  /** Why the record can never be taken, so that it is parked; null when it can. */
  default @Nullable String fault() {
    return null;
  }

  /** The W3C trace parent that came with the record; null when there was none. */
  default @Nullable String trace() {
    return null;
  }
}

package io.dunlin.kit.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that its consumer has read by itself. */
public interface ReadRecord {

  ConsumerRecord<String, byte[]> record();

  /** The account that the record belongs to, as far as can be told; empty when it cannot. */
  String account();
}

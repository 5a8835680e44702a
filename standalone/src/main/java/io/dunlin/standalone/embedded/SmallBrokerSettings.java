package io.dunlin.standalone.embedded;

import module java.base;

/** What makes Kafka small enough, and quick enough to start, to live beside five services. */
final class SmallBrokerSettings {

  /** After a kill -9 the next start waits this long, as the one before might still be there. */
  private static final String SESSION_MILLIS = "4000";

  private SmallBrokerSettings() {}

  static void addTo(Properties properties) {
    properties.put("auto.create.topics.enable", "false");
    for (String internal : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(internal + ".replication.factor", "1");
      properties.put(internal + ".num.partitions", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("default.replication.factor", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("group.min.session.timeout.ms", "1000");
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("log.cleaner.threads", "1");
    properties.put("log.index.size.max.bytes", "1048576");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("num.recovery.threads.per.data.dir", "2");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("broker.session.timeout.ms", SESSION_MILLIS);
  }
}

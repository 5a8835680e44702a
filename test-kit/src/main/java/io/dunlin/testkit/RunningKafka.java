package io.dunlin.testkit;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** The broker of this JVM: started when first asked for, stopped with the JVM. */
final class RunningKafka {

  static final int PARTITIONS = 12;
  private static final String IMAGE = "apache/kafka:4.2.1";

  static final String SERVERS =
      Docker.start("Kafka", RunningKafka::container).orElseGet(RunningKafka::embedded);

  private RunningKafka() {}

  private static String container() {
    KafkaContainer container =
        new KafkaContainer(IMAGE)
            .withEnv("KAFKA_NUM_PARTITIONS", String.valueOf(PARTITIONS))
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    container.start();
    return container.getBootstrapServers();
  }

  private static String embedded() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
    broker.brokerProperty("num.partitions", PARTITIONS);
    broker.brokerProperty("group.initial.rebalance.delay.ms", 0);
    broker.brokerProperty("offsets.topic.num.partitions", 1);
    broker.brokerProperty("log.cleaner.dedupe.buffer.size", 16_777_216);
    broker.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    return broker.getBrokersAsString();
  }
}

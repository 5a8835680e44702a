package io.dunlin.standalone.embedded;

import module java.base;

import io.dunlin.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the broker ready for its readers: topics exist, and readers that died are forgotten. */
final class KafkaHousekeeping {

  private static final Logger log = LoggerFactory.getLogger(KafkaHousekeeping.class);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private KafkaHousekeeping() {}

  static void prepare(String servers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      createTopics(admin);
      awaitLeaders(admin);
      forgetTheDead(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka cannot be made ready", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> known = admin.listTopics().names().get();
    List<NewTopic> missing =
        Topics.ALL.stream()
            .filter(topic -> !known.contains(topic))
            .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
            .toList();
    admin.createTopics(missing).all().get();
  }

  /** A producer that writes to a partition before it has its leader may wait for two minutes. */
  private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> all =
        Topics.ALL.stream()
            .flatMap(
                topic ->
                    IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(n -> new TopicPartition(topic, n)))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!haveLeaders(admin, all)) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("Kafka's partitions have no leaders after " + PATIENCE);
      }
      Thread.sleep(PAUSE);
    }
  }

  /** A broker that has just made a topic may not know it yet. */
  private static boolean haveLeaders(Admin admin, Map<TopicPartition, OffsetSpec> partitions)
      throws ExecutionException, InterruptedException {
    try {
      admin.listOffsets(partitions).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException trouble) {
        log.debug("Kafka is not ready yet: {}", trouble.toString());
        return false;
      }
      throw e;
    }
  }

  /**
   * Nobody can be reading yet. Members that a kill -9 left in their group would keep the next ones
   * waiting until their session ends, 45 seconds.
   */
  private static void forgetTheDead(Admin admin) throws ExecutionException, InterruptedException {
    for (GroupListing group : admin.listGroups(new ListGroupsOptions()).all().get()) {
      try {
        admin
            .removeMembersFromConsumerGroup(
                group.groupId(), new RemoveMembersFromConsumerGroupOptions())
            .all()
            .get();
      } catch (ExecutionException e) {
        log.debug("Group {} has nobody to remove", group.groupId(), e);
      }
    }
  }
}

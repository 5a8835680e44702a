package io.dunlin.standalone.embedded;

import io.dunlin.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the broker ready for its readers: topics exist, and readers that died are forgotten. */
final class KafkaHousekeeping {

  private static final Logger log = LoggerFactory.getLogger(KafkaHousekeeping.class);

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
    admin.listOffsets(all).all().get();
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

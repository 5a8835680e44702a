package io.dunlin.account.clearance;

import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Watches how old the oldest record of Finance is that has not been read. What cannot be found out
 * counts as too old: late is better than wrong.
 */
@Component
@ConditionalOnKafka
class UnreadFinance implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(UnreadFinance.class);
  private static final String CONSUMER = "account.finance";
  private static final Duration OLDEST = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final long PATIENCE_SECONDS = 10;

  private final KafkaAdmin kafka;
  private final Clock wallClock = Clock.systemUTC();
  private final ReadUpTo readUpTo = new ReadUpTo();
  private volatile @Nullable Thread thread;

  UnreadFinance(KafkaAdmin kafka) {
    this.kafka = kafka;
  }

  /** False while something older than 30 s may be unread. */
  boolean isRecent() {
    return readUpTo.isWithin(OLDEST, wallClock.instant());
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("unread-finance").start(this::watch);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void watch() {
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      while (isRunning()) {
        look(admin);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Admin admin) throws InterruptedException {
    try {
      var at = wallClock.instant();
      readUpTo.see(at, ends(admin), positions(admin));
    } catch (ExecutionException | TimeoutException away) {
      log.warn("Cannot find out how far Finance's records are read: {}", away.toString());
    }
  }

  private static Map<Integer, Long> ends(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.FINANCE, partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return admin
        .listOffsets(latest)
        .all()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
  }

  private static Map<Integer, Long> positions(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(CONSUMER)
            .partitionsToOffsetAndMetadata()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return committed.entrySet().stream()
        .filter(e -> e.getKey().topic().equals(Topics.FINANCE) && e.getValue() != null)
        .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
  }
}

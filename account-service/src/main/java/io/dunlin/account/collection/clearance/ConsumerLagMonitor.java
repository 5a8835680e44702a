package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Watches how old the oldest record is that has not been read, of Finance and of what else holds a
 * suspension. What cannot be found out counts as too old: late is better than wrong.
 */
@Component
@ConditionalOnKafka
class ConsumerLagMonitor implements SmartLifecycle {

  static final Reader FINANCE = new Reader("account.finance", Topics.FINANCE);
  static final Reader DISPUTES = new Reader("account.disposition", Topics.DISPOSITION);
  static final Reader AGREEMENTS = new Reader(Agreement.CONSUMER, Topics.DISPOSITION);

  private static final Logger log = LoggerFactory.getLogger(ConsumerLagMonitor.class);
  private static final Duration OLDEST = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final long TIMEOUT_SECONDS = 10;

  private final KafkaAdmin kafka;
  private final Clock wallClock = Clock.systemUTC();
  private final Map<Reader, ReadWatermark> read;
  private volatile @Nullable Thread thread;

  @Autowired
  ConsumerLagMonitor(KafkaAdmin kafka) {
    this(kafka, List.of(FINANCE, DISPUTES, AGREEMENTS));
  }

  ConsumerLagMonitor(KafkaAdmin kafka, List<Reader> readers) {
    this.kafka = kafka;
    this.read =
        readers.stream()
            .collect(Collectors.toUnmodifiableMap(reader -> reader, _ -> new ReadWatermark()));
  }

  /** One of our consumers, and the topic that it reads. */
  record Reader(String consumer, String topic) {}

  /** False while something of Finance that is older than 30 s may be unread. */
  boolean isFinanceRecent() {
    return read.entrySet().stream()
        .filter(one -> one.getKey().equals(FINANCE))
        .allMatch(one -> isRecent(one.getValue()));
  }

  /** False while anything older than 30 s may be unread, of Finance or of disposition-service. */
  boolean isAllRecent() {
    return read.values().stream().allMatch(this::isRecent);
  }

  private boolean isRecent(ReadWatermark readUpTo) {
    return readUpTo.isWithin(OLDEST, wallClock.instant());
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("consumer-lag").start(this::watch);
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
        for (Map.Entry<Reader, ReadWatermark> one : read.entrySet()) {
          look(admin, one.getKey(), one.getValue());
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Admin admin, Reader reader, ReadWatermark readUpTo)
      throws InterruptedException {
    try {
      var at = wallClock.instant();
      readUpTo.see(at, ends(admin, reader), positions(admin, reader));
    } catch (ExecutionException | TimeoutException failure) {
      log.warn("Cannot find out how far {} is: {}", reader.consumer(), failure.toString());
    }
  }

  private static Map<Integer, Long> ends(Admin admin, Reader reader)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(reader.topic(), partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return admin
        .listOffsets(latest)
        .all()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
  }

  private static Map<Integer, Long> positions(Admin admin, Reader reader)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(reader.consumer())
            .partitionsToOffsetAndMetadata()
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    return committed.entrySet().stream()
        .filter(e -> e.getKey().topic().equals(reader.topic()) && e.getValue() != null)
        .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
  }
}

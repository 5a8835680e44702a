package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.due.Poll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConsumerPositions positions;
  private final Clock wallClock = Clock.systemUTC();
  private final Map<Reader, ReadWatermark> read;
  private final Poll poll = new Poll("consumer-lag", "1s", this::look);

  @Autowired
  ConsumerLagMonitor(ConsumerPositions positions) {
    this(positions, List.of(FINANCE, DISPUTES, AGREEMENTS));
  }

  ConsumerLagMonitor(ConsumerPositions positions, List<Reader> readers) {
    this.positions = positions;
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
    poll.start();
  }

  @Override
  public void stop() {
    poll.stop();
  }

  @Override
  public boolean isRunning() {
    return poll.isRunning();
  }

  private Mono<Void> look() {
    return Flux.fromIterable(read.entrySet())
        .concatMap(one -> look(one.getKey(), one.getValue()))
        .then();
  }

  private Mono<Void> look(Reader reader, ReadWatermark readUpTo) {
    Instant at = wallClock.instant();
    return Mono.zip(positions.ends(reader.topic()), positions.of(reader))
        .timeout(PATIENCE)
        .doOnNext(seen -> readUpTo.see(at, seen.getT1(), seen.getT2()))
        .doOnError(
            failure ->
                log.warn(
                    "Cannot find out how far {} is: {}", reader.consumer(), failure.toString()))
        .onErrorComplete()
        .then();
  }
}

package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.database.ConnectionPoolKind;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes the outbox in the order of its ids: reads the lowest rows, sends them all at once,
 * deletes what the broker acknowledged. What is sent twice is dropped by the readers' inboxes.
 */
@Component
@ConditionalOnKafka
class Relay {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final OutboxRows rows;
  private final OutboxDepth depth;
  private final OutboxSettings settings;
  private final RelayLease lease;
  private final Publisher publisher;
  private final PublishedOffsets published;
  private volatile boolean wanted;
  private volatile boolean relaying;

  Relay(
      OutboxRows rows,
      OutboxDepth depth,
      OutboxSettings settings,
      RelayLease lease,
      Publisher publisher,
      PublishedOffsets published) {
    this.rows = rows;
    this.depth = depth;
    this.settings = settings;
    this.lease = lease;
    this.publisher = publisher;
    this.published = published;
  }

  /** Makes {@link #run} end soon, or be allowed again. */
  void want(boolean running) {
    wanted = running;
  }

  /** True while it is this replica that relays. */
  boolean isRelaying() {
    return relaying;
  }

  /** Relays until it is no longer wanted; an interrupt wakes it up. */
  void run() {
    try {
      while (wanted) {
        relayOrRest();
      }
    } catch (InterruptedException _) {
      log.debug("The relay was woken up to end");
    } finally {
      relaying = false;
      if (Thread.interrupted()) { // one that is still set would only keep the producer open
        log.debug("The relay was interrupted");
      }
      publisher.close();
    }
  }

  private void relayOrRest() throws InterruptedException {
    try {
      relaying = lease.held();
      if (!relaying) {
        Thread.sleep(settings.lease().dividedBy(4));
      } else if (relay() == 0 || depth.waiting() == 0) {
        depth.awaitGrowth(settings.poll());
      }
    } catch (ExecutionException | RuntimeException failure) {
      if (wanted) {
        log.warn("The relay starts again at the lowest id after {}", failure.toString());
        publisher.close();
        Thread.sleep(settings.pauseAfterFailure());
      }
    }
  }

  private int relay() throws ExecutionException, InterruptedException {
    long seen = depth.waiting();
    int relayed = relayOnce();
    if (relayed == 0) {
      depth.foundEmptyAt(seen);
    }
    return relayed;
  }

  private int relayOnce() throws ExecutionException, InterruptedException {
    List<OutboxRow> lowest =
        Objects.requireNonNull(
            rows.lowest(settings.batch()).contextWrite(ConnectionPoolKind.WORK).block());
    int acknowledged = 0;
    try {
      List<List<Future<RecordMetadata>>> sent =
          lowest.stream()
              .map(row -> row.messages().stream().map(publisher::send).toList())
              .toList();
      for (List<Future<RecordMetadata>> row : sent) {
        for (Future<RecordMetadata> message : row) {
          published.reached(message.get());
        }
        acknowledged++;
      }
    } finally {
      delete(lowest.subList(0, acknowledged));
    }
    return acknowledged;
  }

  private void delete(List<OutboxRow> acknowledged) {
    if (!acknowledged.isEmpty()) {
      rows.delete(acknowledged).contextWrite(ConnectionPoolKind.WORK).block();
      depth.shrank(acknowledged.stream().mapToInt(row -> row.messages().size()).sum());
    }
  }
}

package io.dunlin.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Topics;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** Publishes events as the other services would, and waits until they are archived. */
@TestComponent
public class EventPublisher {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseClient database;

  EventPublisher(DatabaseClient database) {
    this.database = database;
    TestKafka.createTopics(Topics.ALL.toArray(String[]::new));
  }

  /** An event and when it happened. */
  public record PublishedEvent(String id, Instant at, DomainEvent event) {}

  public static PublishedEvent at(String instant, DomainEvent event) {
    return new PublishedEvent(UUID.randomUUID().toString(), Instant.parse(instant), event);
  }

  /** Publishes events in their order and waits until all are archived. */
  public void publish(PublishedEvent... events) {
    publish(List.of(events));
  }

  public void publish(List<PublishedEvent> events) {
    TestKafka.send(events.stream().map(EventPublisher::recordOf).toList());
    List<String> ids = new ArrayList<>(events.stream().map(PublishedEvent::id).distinct().toList());
    await().atMost(PATIENCE).until(() -> known(ids) == ids.size());
  }

  /** How many events of an account are archived. */
  public long archived(String account) {
    return rows("archive", account);
  }

  /** How many rows of an account a table has. */
  public long rows(String table, String account) {
    return database
        .sql("SELECT count(*) FROM %s WHERE account = $1".formatted(table))
        .bind(0, account)
        .map(row -> row.get(0, Long.class))
        .one()
        .block();
  }

  /** Deletes all rows of an account from a view. */
  public void deleteRows(String view, String account) {
    database
        .sql("DELETE FROM %s WHERE account = $1".formatted(view))
        .bind(0, account)
        .then()
        .block();
  }

  private long known(List<String> ids) {
    return database
        .sql("SELECT count(*) FROM archive WHERE event_id = ANY($1)")
        .bind(0, ids.toArray(String[]::new))
        .map(row -> row.get(0, Long.class))
        .one()
        .block();
  }

  private static ProducerRecord<String, byte[]> recordOf(PublishedEvent published) {
    DomainEvent event = published.event();
    var record =
        new ProducerRecord<>(EventTypes.topicOf(event), event.account(), EventJson.write(event));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", published.id());
    header(record, "ce_source", "/test");
    header(record, "ce_type", EventTypes.typeOf(event));
    header(record, "ce_time", published.at().toString());
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}

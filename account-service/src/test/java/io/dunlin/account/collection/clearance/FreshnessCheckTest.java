package io.dunlin.account.collection.clearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.collection.clearance.ConsumerLagMonitor.Reader;
import io.dunlin.events.Topics;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@AccountTest
class FreshnessCheckTest {

  private final DatabaseClient database;
  private final ConsumerLagMonitor unread;
  private final ConsumerPositions positions;

  FreshnessCheckTest(
      @Autowired DatabaseClient database,
      @Autowired ConsumerLagMonitor unread,
      @Autowired ConsumerPositions positions) {
    this.database = database;
    this.unread = unread;
    this.positions = positions;
  }

  @Test
  @DisplayName(
      "E2: while it is not known that Finance's records are read, every account is in doubt")
  void unread() {
    ConsumerLagMonitor neverLooked = new ConsumerLagMonitor(positions);

    assertThat(
            new FreshnessCheck(database, neverLooked).about(List.of("DB-1", "DB-2"), "x").block())
        .isEqualTo(
            Map.of(
                "DB-1", "Finance's records are not all read",
                "DB-2", "Finance's records are not all read"));
  }

  @Test
  @DisplayName("E2: while a promise or a dispute may be unread, every account is in doubt")
  void unheard() {
    TestKafka.send(List.of(something("DB-7")));
    ConsumerLagMonitor behind =
        new ConsumerLagMonitor(
            positions, List.of(ConsumerLagMonitor.FINANCE, new Reader("db", Topics.DISPOSITION)));
    behind.start();
    try {
      Awaitility.await().until(behind::isFinanceRecent);

      assertThat(new FreshnessCheck(database, behind).about(List.of("DB-7"), "x").block())
          .isEqualTo(Map.of("DB-7", "Promises, plans and disputes are not all read"));
    } finally {
      behind.stop();
    }
  }

  @Test
  @DisplayName("E2: an account is in doubt while a record of it is parked, also one of our own")
  void parked() {
    Awaitility.await().until(unread::isAllRecent);
    park("account.finance", "DB-3", 1);
    park("account.suspension", "DB-4", 2);
    park("account.dunning", "DB-5", 3);

    assertThat(
            new FreshnessCheck(database, unread)
                .about(List.of("DB-3", "DB-4", "DB-5", "DB-6"), "account.suspension")
                .block())
        .containsOnlyKeys("DB-3", "DB-4");
  }

  /** Of a type that nobody knows here, and so without effect. */
  private static ProducerRecord<String, byte[]> something(String account) {
    var record = new ProducerRecord<>(Topics.DISPOSITION, account, "{}".getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", "doubts-" + account,
            "ce_source", "/disposition-service",
            "ce_type", "io.dunlin.disposition.something.v1",
            "ce_time", "2026-02-28T08:00:00Z",
            "ce_subject", account)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private void park(String consumer, String account, int offset) {
    database
        .sql(
            """
            INSERT INTO parked (consumer, key, topic, partition, "offset", headers, recorded_at,
              reason)
            VALUES ($1, $2, 'doubts', 0, $3, '{}', now(), 'Unreadable')
            """)
        .bind(0, consumer)
        .bind(1, account)
        .bind(2, (long) offset)
        .then()
        .block();
  }
}

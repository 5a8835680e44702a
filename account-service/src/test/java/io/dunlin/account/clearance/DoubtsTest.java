package io.dunlin.account.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.account.AccountTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;

@AccountTest
class DoubtsTest {

  private final DatabaseClient database;
  private final UnreadFinance unread;
  private final KafkaAdmin kafka;

  DoubtsTest(
      @Autowired DatabaseClient database,
      @Autowired UnreadFinance unread,
      @Autowired KafkaAdmin kafka) {
    this.database = database;
    this.unread = unread;
    this.kafka = kafka;
  }

  @Test
  @DisplayName(
      "E2: while it is not known that Finance's records are read, every account is in doubt")
  void unread() {
    UnreadFinance neverLooked = new UnreadFinance(kafka);

    assertThat(new Doubts(database, neverLooked).about(List.of("DB-1", "DB-2"), "x").block())
        .isEqualTo(
            Map.of(
                "DB-1", "Finance's records are not all read",
                "DB-2", "Finance's records are not all read"));
  }

  @Test
  @DisplayName("E2: an account is in doubt while a record of it is parked, also one of our own")
  void parked() {
    Awaitility.await().until(unread::isRecent);
    park("account.finance", "DB-3", 1);
    park("account.suspension", "DB-4", 2);
    park("account.dunning", "DB-5", 3);

    assertThat(
            new Doubts(database, unread)
                .about(List.of("DB-3", "DB-4", "DB-5", "DB-6"), "account.suspension")
                .block())
        .containsOnlyKeys("DB-3", "DB-4");
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

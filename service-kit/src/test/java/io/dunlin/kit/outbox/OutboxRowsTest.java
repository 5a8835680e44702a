package io.dunlin.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.outbox.OutboxMessage.Envelope;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestPostgres;
import io.dunlin.testkit.TestPostgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class OutboxRowsTest {

  private static final String LARGE = "x".repeat(300_000);

  @Autowired AccountTransactions transactions;
  @Autowired Outbox outbox;
  @Autowired OutboxRows rows;
  @Autowired RelayLifecycle lifecycle;

  @BeforeEach
  void nobody_publishes() {
    lifecycle.stop();
  }

  @AfterEach
  void all_is_published() {
    lifecycle.start();
  }

  @Test
  void events_of_one_transaction_share_a_row_unless_they_are_large() {
    String account = commit("a", "b", "c", LARGE, "d", "e");

    assertThat(waiting(account, 1_000)).containsExactly("abc", LARGE, "de");
  }

  @Test
  void as_few_rows_are_taken_as_hold_the_events_asked_for() {
    long before = rows.backlog().block().events();
    String account = commit("a", "b", LARGE, "c");

    assertThat(waiting(account, (int) before + 2)).containsExactly("ab");
    assertThat(waiting(account, (int) before + 3)).containsExactly("ab", LARGE);
    assertThat(rows.backlog().block().events()).isEqualTo(before + 4);
  }

  @Test
  void whatever_stands_in_an_event_comes_out_again() {
    String strange = "two\nlines, \"quoted\", \\ and ünïcödé 🐦 \t";

    assertThat(waiting(commit(strange, "after"), 1_000)).containsExactly(strange + "after");
  }

  @Test
  void events_that_waited_when_a_row_held_one_of_them_are_published_too() throws SQLException {
    Database database = TestPostgres.fresh("outbox_upgrade");
    migrate(database, "0.1");
    database.execute(
        """
        INSERT INTO outbox (event, topic, key, type, at, trace, payload)
        VALUES
          ('01a205b4-9650-7404-a341-40551b238467', 'dunlin.account', 'A "1"', 'x.v1',
            '2026-03-05 08:00:00.000123Z', NULL, '{"word":"first\\n"}'),
          ('01a205b4-9650-7404-a341-40551b238468', 'dunlin.account', 'A "1"', 'x.v1',
            '2026-03-05 08:00:00.000123Z', '00-1-2-01', '{"word":"second"}');
        """);

    migrate(database, "latest");

    try (var connection = database.connect();
        var statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT string_agg(messages, '' ORDER BY id) FROM outbox")) {
      found.next();
      assertThat(OutboxMessage.read(found.getString(1)))
          .containsExactly(
              new OutboxMessage(
                  new Envelope(
                      "01a205b4-9650-7404-a341-40551b238467",
                      "dunlin.account",
                      "A \"1\"",
                      "x.v1",
                      1_772_697_600_000_123L,
                      null),
                  "{\"word\":\"first\\n\"}"),
              new OutboxMessage(
                  new Envelope(
                      "01a205b4-9650-7404-a341-40551b238468",
                      "dunlin.account",
                      "A \"1\"",
                      "x.v1",
                      1_772_697_600_000_123L,
                      "00-1-2-01"),
                  "{\"word\":\"second\"}"));
    }
  }

  private static void migrate(Database database, String version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("classpath:db/migration/kit")
        .target(version)
        .load()
        .migrate();
  }

  private String commit(String... words) {
    String account = Facts.newAccount();
    transactions
        .execute(
            Set.of(account),
            locked ->
                outbox
                    .append(
                        locked, Stream.of(words).map(word -> Facts.said(account, word)).toList())
                    .thenReturn(true))
        .block();
    return account;
  }

  /** The words of each row with events of the account. */
  private List<String> waiting(String account, int events) {
    return rows.lowest(events).block().stream()
        .map(OutboxRow::messages)
        .filter(messages -> messages.getFirst().envelope().key().equals(account))
        .map(messages -> String.join("", messages.stream().map(OutboxRowsTest::word).toList()))
        .toList();
  }

  private static String word(OutboxMessage message) {
    return EventJson.MAPPER.readTree(message.payload()).path("caseNote").asString();
  }
}

package io.dunlin.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleTest;
import io.dunlin.sample.Totals;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Wrapped;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SampleTest
class DatabaseConfigurationTest {

  @Autowired ConnectionFactory connections;
  @Autowired DatabaseSettings settings;
  @Autowired DatabaseClient database;
  @Autowired Totals totals;
  @Autowired WebTestClient client;

  @Test
  void a_connection_never_goes_back_with_its_transaction_open() {
    String account = Facts.newAccount();
    String half = "INSERT INTO total (account, events, trail) VALUES ('%s', 1, 'half')";

    for (int i = 0; i < settings.httpConnections(); i++) {
      use("BEGIN", half.formatted(account + i));
    }
    for (int i = 0; i < settings.httpConnections(); i++) {
      use("COMMIT");
    }

    assertThat(totals.trailOf(account + "0").blockOptional()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 30s",
    "lock_timeout, 10s",
    "idle_in_transaction_session_timeout, 1min"
  })
  void the_server_itself_bounds_what_a_session_may_take(String setting, String expected) {
    String value =
        database
            .sql("SELECT current_setting('%s') AS value".formatted(setting))
            .map(row -> row.get("value", String.class))
            .one()
            .block();

    assertThat(value).isEqualTo(expected);
  }

  @Test
  void a_service_whose_pool_cannot_answer_is_not_ready() {
    List<Connection> all =
        Flux.range(0, settings.httpConnections())
            .<Connection>flatMap(_ -> connections.create())
            .collectList()
            .block();
    try {
      readiness().isEqualTo(503);
    } finally {
      Flux.fromIterable(all).flatMap(Connection::close).blockLast();
    }
    readiness().isEqualTo(200);
  }

  @Test
  void who_hangs_up_while_waiting_leaves_the_queue() {
    List<Connection> all =
        Flux.range(0, settings.httpConnections())
            .<Connection>flatMap(_ -> connections.create())
            .collectList()
            .block();
    try {
      for (int i = 0; i < 2 * settings.queue(); i++) {
        new CallerPresence().detached(Mono.from(connections.create())).subscribe().dispose();
      }
    } finally {
      Flux.fromIterable(all).flatMap(Connection::close).blockLast();
    }

    assertThat(database.sql("SELECT 1 AS one").map(row -> row.get(0)).one().block()).isEqualTo(1);
  }

  @Test
  void who_hangs_up_while_a_connection_is_handed_over_does_not_lend_it_to_two() {
    AtomicReference<Connection> handedOver = new AtomicReference<>();
    BaseSubscriber<Void> caller = new BaseSubscriber<>() {};

    new CallerPresence()
        .detached(
            Mono.<Connection>from(connections.create())
                .doOnNext(handedOver::set)
                .doOnNext(_ -> caller.cancel())
                .<Void>then(Mono.never()))
        .subscribe(caller);
    Connection borrowed = Awaitility.await().until(handedOver::get, Objects::nonNull);

    List<Connection> others =
        Flux.range(1, settings.httpConnections() - 1)
            .<Connection>flatMap(_ -> connections.create())
            .collectList()
            .block();
    try {
      assertThat(others)
          .extracting(DatabaseConfigurationTest::session)
          .doesNotContain(session(borrowed));
    } finally {
      Flux.fromIterable(others).concatWithValues(borrowed).flatMap(Connection::close).blockLast();
    }
  }

  /** The connection itself, whoever has borrowed it. */
  private static Connection session(Connection borrowed) {
    return ((Wrapped<?>) borrowed).unwrap(PostgresqlConnection.class);
  }

  private StatusAssertions readiness() {
    return client.get().uri("/actuator/health/readiness").exchange().expectStatus();
  }

  private void use(String... statements) {
    Mono.usingWhen(
            connections.create(),
            connection ->
                Flux.fromArray(statements)
                    .concatMap(sql -> connection.createStatement(sql).execute())
                    .concatMap(Result::getRowsUpdated)
                    .then(),
            Connection::close)
        .block();
  }
}

package io.dunlin.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.kit.list.Column.Kind;
import io.dunlin.kit.problem.Problem;
import io.dunlin.sample.SampleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@SampleTest
class ListsTest {

  private static final int ROWS = 20_000;
  private static final Order IN_ORDER = new Order(new Column("n", "n", "n", Kind.NUMBER), false);

  private final Lists lists;
  private final DatabaseClient database;

  ListsTest(@Autowired Lists lists, @Autowired DatabaseClient database) {
    this.lists = lists;
    this.database = database;
  }

  @BeforeEach
  void many_rows_and_a_counter_of_those_that_were_read() {
    run("DROP TABLE IF EXISTS many");
    run("CREATE TABLE many (n int PRIMARY KEY)");
    run("INSERT INTO many SELECT generate_series(1, %d)".formatted(ROWS));
    run("ANALYZE many");
    run("DROP SEQUENCE IF EXISTS rows_read");
    run("CREATE SEQUENCE rows_read");
  }

  @Test
  void a_whole_list_is_read_no_faster_than_it_is_taken() {
    StepVerifier.create(counting(), 10)
        .expectNextCount(10)
        .then(() -> assertThat(rowsRead()).isBetween(10L, 2_000L))
        .thenRequest(ROWS)
        .expectNextCount(ROWS - 10)
        .then(() -> assertThat(rowsRead()).isEqualTo(ROWS))
        .verifyComplete();
  }

  @Test
  void whoever_goes_away_leaves_room_for_the_next() {
    for (int i = 0; i < 20; i++) {
      StepVerifier.create(counting().take(1)).expectNextCount(1).verifyComplete();
    }

    assertThat(counting().count().block()).isEqualTo(ROWS);
  }

  @Test
  void readers_who_hang_up_at_any_moment_leave_no_transaction_open() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      Duration patience = Duration.ofNanos(random.nextInt(8_000_000));
      counting().takeUntilOther(Mono.delay(patience)).onErrorComplete().then().block();
    }

    await().untilAsserted(() -> assertThat(openTransactions()).isZero());
    assertThat(counting().count().block()).isEqualTo(ROWS);
  }

  private long openTransactions() {
    return Objects.requireNonNull(
        database
            .sql(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                """)
            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
            .one()
            .block());
  }

  @Test
  void whoever_goes_away_leaves_no_rows_behind() {
    try (LeakedRows leaked = new LeakedRows()) {
      for (int i = 0; i < 5; i++) {
        StepVerifier.create(counting(), 1)
            .expectNextCount(1)
            .then(() -> assertThat(rowsRead()).as("rows that wait to be taken").isGreaterThan(1))
            .thenCancel()
            .verify();
      }

      assertThat(leaked.reports(this::rowsRead)).isEmpty();
    }
  }

  @Test
  void few_whole_lists_are_read_at_a_time_so_that_connections_remain() {
    StepVerifier.create(counting(), 1)
        .expectNextCount(1)
        .then(
            () ->
                StepVerifier.create(counting(), 1)
                    .expectNextCount(1)
                    .then(
                        () ->
                            StepVerifier.create(counting())
                                .expectErrorMatches(
                                    error -> error instanceof Problem p && p.status() == 429)
                                .verify(Duration.ofSeconds(30)))
                    .thenCancel()
                    .verify(Duration.ofSeconds(30)))
        .thenCancel()
        .verify(Duration.ofSeconds(30));
  }

  private Flux<Long> counting() {
    Listing listing =
        new Listing("nextval('rows_read') AS at", "many", new WhereClause(), IN_ORDER);
    return lists.whole(listing, row -> Objects.requireNonNull(row.get("at", Long.class)));
  }

  private long rowsRead() {
    return Objects.requireNonNull(
        database
            .sql("SELECT last_value FROM rows_read")
            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
            .one()
            .block());
  }

  private void run(String sql) {
    database.sql(sql).then().block();
  }
}

package io.dunlin.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleTest;
import io.dunlin.sample.Totals;
import io.dunlin.sample.Totals.Heard;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SampleTest
class AccountTransactionsTest {

  @Autowired AccountTransactions transactions;
  @Autowired Totals totals;
  @Autowired DatabaseClient database;

  @Test
  void batches_that_create_the_same_accounts_at_once_all_have_their_effect() {
    List<String> accounts = Stream.generate(Facts::newAccount).limit(50).toList();
    List<String> backwards = new ArrayList<>(accounts);
    Collections.reverse(backwards);

    Flux.range(0, 16).flatMap(i -> hear(i % 2 == 0 ? accounts : backwards), 16).blockLast();

    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(totals.trailOf(account).block())
                    .isEqualTo("x " + "x ".repeat(14) + "x"));
  }

  @Test
  void what_happens_to_one_account_happens_one_after_the_other() {
    String account = Facts.newAccount();
    AtomicInteger inside = new AtomicInteger();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

    Flux.range(0, 6)
        .flatMap(
            i ->
                transactions.execute(
                    Set.of(account),
                    _ ->
                        database
                            .sql("SELECT pg_sleep(0.02)")
                            .then()
                            .doOnSubscribe(s -> seen.add(inside.incrementAndGet()))
                            .doOnTerminate(inside::decrementAndGet)
                            .thenReturn(i)),
            6)
        .blockLast();

    assertThat(seen).hasSize(6).containsOnly(1);
  }

  @Test
  void a_serialization_failure_is_tried_again() {
    AtomicInteger attempts = new AtomicInteger();

    Integer answer =
        transactions
            .execute(
                Set.of(Facts.newAccount()),
                _ ->
                    attempts.incrementAndGet() < 3
                        ? Mono.<Integer>error(
                            new R2dbcTransientResourceException("crossed", "40001"))
                        : Mono.just(7))
            .block();

    assertThat(answer).isEqualTo(7);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void what_fails_leaves_nothing_behind() {
    String account = Facts.newAccount();

    Mono<Void> failing =
        transactions.execute(
            Set.of(account),
            _ ->
                totals
                    .add(List.of(new Heard(account, "x")))
                    .then(Mono.error(new IllegalStateException("no"))));

    assertThat(failing.onErrorResume(IllegalStateException.class, _ -> Mono.empty()).block())
        .isNull();
    assertThat(totals.trailOf(account).blockOptional()).isEmpty();
  }

  @Test
  void what_has_begun_is_done_whole_or_not_at_all_though_its_caller_goes_away() {
    List<String> accounts = Stream.generate(Facts::newAccount).limit(2_000).toList();
    Random random = new Random(7);

    Flux.fromIterable(accounts)
        .flatMap(account -> hearTwiceAndGoAway(account, random.nextInt(40_000)), 16)
        .blockLast();

    await().untilAsserted(() -> assertThat(openTransactions()).isZero());
    List<String> trails =
        Flux.fromIterable(accounts)
            .concatMap(account -> totals.trailOf(account).defaultIfEmpty(""))
            .collectList()
            .block();
    assertThat(trails).isSubsetOf("x y", "").filteredOn("x y"::equals).hasSizeGreaterThan(500);
  }

  private Mono<Void> hearTwiceAndGoAway(String account, int micros) {
    Mono<Void> both =
        transactions.execute(
            Set.of(account),
            _ ->
                totals
                    .add(List.of(new Heard(account, "x")))
                    .then(totals.add(List.of(new Heard(account, "y")))));
    return Mono.firstWithSignal(both, Mono.delay(Duration.ofNanos(micros * 1_000L)).then())
        .onErrorComplete(); // so many at once that some find no place in the queue of the pool
  }

  private long openTransactions() {
    return database
        .sql(
            """
            SELECT count(*) AS open FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND state <> 'idle' AND backend_type = 'client backend'
            """)
        .map(row -> row.get("open", Long.class))
        .one()
        .block();
  }

  private Mono<Boolean> hear(List<String> accounts) {
    return transactions.execute(
        accounts,
        _ -> totals.add(accounts.stream().map(a -> new Heard(a, "x")).toList()).thenReturn(true));
  }
}

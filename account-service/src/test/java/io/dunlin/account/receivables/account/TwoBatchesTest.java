package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.json;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.RatePublished;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches about the same accounts at the same time, each on a connection of its own. */
@AccountTest
class TwoBatchesTest {

  private static final int ACCOUNTS = 20;
  private static final int AT_ONCE = 4;
  private static final int ROUNDS = 6;
  private static final String BATCH = "application/cloudevents-batch+json";

  private final Api api;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  TwoBatchesTest(
      @Autowired WebTestClient http,
      @Autowired DatabaseClient database,
      @Autowired TransactionalOperator transaction) {
    this.api = new Api(http);
    this.database = database;
    this.transaction = transaction;
  }

  @Test
  @DisplayName(
      "E12: batches for the same accounts at the same time lose nothing and lock nobody out")
  void no_update_is_lost() throws Exception {
    List<Callable<Integer>> writers =
        IntStream.range(0, AT_ONCE)
            .<Callable<Integer>>mapToObj(writer -> () -> write(writer))
            .toList();

    List<Integer> accepted = atOnce(writers);

    int each = ROUNDS * ACCOUNTS * 2 + ACCOUNTS;
    assertThat(accepted).containsOnly(each);
    for (int n = 0; n < ACCOUNTS; n++) {
      // each writer asks for 10.00 a round and brings 7.00 of it
      api.read("/api/v1/accounts/" + name(n))
          .jsonPath("$.standing.open.amount")
          .isEqualTo("%d.00".formatted(ROUNDS * AT_ONCE * 3))
          .jsonPath("$.standing.unapplied.amount")
          .isEqualTo("0.00");
    }
  }

  @Test
  @DisplayName("E12: the same batch from several senders at once is taken once")
  void the_same_batch_is_taken_once() throws Exception {
    String batch =
        batch(
            List.of(
                json("twice-1", account("TB-X")),
                json("twice-2", invoice("TB-X", "TB-X-I", "2026-01-01", "2027-01-01", "10.00")),
                json("twice-3", payment("TB-X", "TB-X-P", "2026-01-02", "4.00"))));

    List<Integer> accepted = atOnce(Collections.nCopies(AT_ONCE, () -> send(batch)));

    assertThat(accepted.stream().mapToInt(n -> n).sum()).isEqualTo(3);
    api.read("/api/v1/accounts/TB-X").jsonPath("$.standing.open.amount").isEqualTo("6.00");
  }

  @Test
  @DisplayName("W11: batches with rates of the same day wait for each other, and never lock up")
  void the_same_rates_at_once() throws Exception {
    String rates = batch(List.of(rate("2019-01-02"), rate("2019-01-01")));

    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<BodyContentSpec> post = () -> api.post(BATCH, rates);
      Mono<Future<BodyContentSpec>> meanwhile =
          publish("2019-01-01")
              .then(Mono.fromCallable(() -> other.submit(post)))
              .delayUntil(_ -> somebodyWaits())
              .delayUntil(_ -> publish("2019-01-02"));

      Future<BodyContentSpec> answer = meanwhile.as(transaction::transactional).block();

      answer.get().jsonPath("$.accepted").isEqualTo(2);
    }
  }

  private static String rate(String day) {
    var rate = new RatePublished("NOK", "EUR", LocalDate.parse(day), new BigDecimal("0.09"));
    return json("race-rate-" + day, rate);
  }

  /** By somebody who waits for nobody. */
  private Mono<Void> publish(String day) {
    return database
        .sql("SET LOCAL lock_timeout = '1ms'")
        .then()
        .then(
            database
                .sql("INSERT INTO rate VALUES ('NOK', 'EUR', :day::date, 0.08)")
                .bind("day", day)
                .then());
  }

  private Mono<Boolean> somebodyWaits() {
    return database
        .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        .map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
        .one()
        .filter(waits -> waits)
        .repeatWhenEmpty(1000, tries -> tries.delayElements(Duration.ofMillis(10)));
  }

  /** Every writer makes all accounts known, and goes through them in an order of its own. */
  private int write(int writer) {
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> events = new ArrayList<>();
      List<Integer> order = new ArrayList<>(IntStream.range(0, ACCOUNTS).boxed().toList());
      Collections.rotate(order, writer * 7 + round);
      if (writer % 2 == 1) {
        Collections.reverse(order);
      }
      for (int n : order) {
        String id = "%s-%d-%d".formatted(name(n), writer, round);
        if (round == 0) {
          events.add(event(id + "-a", account(name(n))));
        }
        events.add(event(id + "-p", payment(name(n), id + "-P", "2026-01-02", "7.00", line(id))));
        events.add(event(id + "-i", invoice(name(n), id, "2026-01-01", "2027-01-01", "10.00")));
      }
      accepted += send(batch(events));
    }
    return accepted;
  }

  private static String event(String id, FinanceEvent event) {
    return json("race-" + id, event);
  }

  private int send(String batch) {
    byte[] answer = api.post(BATCH, batch).returnResult().getResponseBody();
    JsonNode read = JsonMapper.shared().readTree(answer);
    return read.get("accepted").asInt();
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.size());
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          works.stream()
              .map(
                  work ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .toList();
      for (Future<T> one : all) {
        results.add(one.get());
      }
    }
    return results;
  }

  private static String batch(List<String> events) {
    return "[" + String.join(",", events) + "]";
  }

  private static String name(int n) {
    return "TB-" + n;
  }
}

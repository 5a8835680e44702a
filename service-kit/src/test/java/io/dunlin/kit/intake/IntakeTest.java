package io.dunlin.kit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Topics;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.parked.ParkedRecords;
import io.dunlin.kit.parked.ParkedRecords.ToPark;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleListener;
import io.dunlin.sample.SampleTest;
import io.dunlin.sample.Totals;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@SampleTest
class IntakeTest {

  /** Far behind all that is really sent. */
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000_000);

  @Autowired AccountTransactions transactions;
  @Autowired Outbox outbox;
  @Autowired Intake intake;
  @Autowired ParkedRecords parked;
  @Autowired Totals totals;
  @Autowired SampleListener listener;
  @Autowired List<QuiescenceCheck> quiets;
  @Autowired MeterRegistry meters;
  @Autowired WebTestClient http;

  @AfterEach
  void mend() {
    listener.away.set(false);
    listener.mended.set(false);
  }

  @Test
  void an_event_arrives_and_then_all_is_quiet() {
    String account = Facts.newAccount();

    transactions
        .execute(
            Set.of(account),
            locked -> outbox.append(locked, List.of(Facts.said(account, "hello"))).thenReturn(1))
        .block();

    await().until(() -> isQuiet() && isQuiet());
    assertThat(trail(account)).isEqualTo("hello");
  }

  @Test
  void what_is_delivered_twice_has_its_effect_once() {
    List<String> accounts = Stream.generate(Facts::newAccount).limit(20).toList();
    List<ProducerRecord<String, byte[]>> records =
        accounts.stream()
            .flatMap(a -> Stream.of(Facts.record(a, "a"), Facts.record(a, "b")))
            .toList();
    List<ProducerRecord<String, byte[]>> twiceInARow = new ArrayList<>();
    records.forEach(record -> Collections.addAll(twiceInARow, record, record));

    TestKafka.send(twiceInARow);
    TestKafka.send(records);
    TestKafka.send(accounts.stream().map(account -> Facts.record(account, "end")).toList());

    await().until(() -> accounts.stream().allMatch(a -> trail(a).endsWith("end")));
    assertThat(accounts).allSatisfy(account -> assertThat(trail(account)).isEqualTo("a b end"));
  }

  @Test
  void a_poison_record_parks_with_what_comes_after_it_and_its_neighbours_go_on() {
    String ill = Facts.newAccount();
    List<String> well = Stream.generate(Facts::newAccount).limit(30).toList();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    records.add(Facts.record(ill, "first"));
    well.subList(0, 15).forEach(account -> records.add(Facts.record(account, "ok")));
    records.add(Facts.record(ill, "poison"));
    records.add(Facts.record(ill, "behind"));
    well.subList(15, 30).forEach(account -> records.add(Facts.record(account, "ok")));

    TestKafka.send(records);
    TestKafka.send(List.of(Facts.record(ill, "later")));

    await().until(() -> parkedOf(ill).size() == 3);
    await().until(() -> well.stream().allMatch(account -> trail(account).equals("ok")));
    assertThat(trail(ill)).isEqualTo("first");
    assertThat(parkedOf(ill).getFirst().get("reason").asString()).contains("total_trail_check");
    assertThat(parkedOf(ill).get(1).get("reason").asString()).isEqualTo(PartitionedBatch.BEHIND);
  }

  @Test
  void a_record_that_conflicts_again_and_again_parks_and_holds_nobody_up() {
    String ill = Facts.newAccount();
    List<String> well = Stream.generate(Facts::newAccount).limit(3).toList();

    TestKafka.send(
        List.of(
            Facts.record(well.get(0), "ok"),
            Facts.record(ill, "stuck"),
            Facts.record(well.get(1), "ok")));
    TestKafka.send(List.of(Facts.record(well.get(2), "ok")));

    await().atMost(ofMinutes(1)).until(() -> parkedOf(ill).size() == 1);
    await().until(() -> well.stream().allMatch(account -> trail(account).equals("ok")));
    assertThat(parkedOf(ill).getFirst().get("reason").asString()).contains("serialization");
  }

  @Test
  void a_record_with_half_a_character_or_a_key_that_nobody_can_keep_stops_nobody() {
    String account = Facts.newAccount();
    ProducerRecord<String, byte[]> nul =
        new ProducerRecord<>(Topics.DISPOSITION, "a\0" + "x".repeat(5000), "{".getBytes(UTF_8));

    TestKafka.send(List.of(nul, Facts.record(account, "half \uD800")));

    await().until(() -> trail(account).equals("half �"));
  }

  @Test
  void an_unreadable_record_parks_and_one_of_an_unknown_type_is_skipped_and_counted() {
    String ill = Facts.newAccount();
    String ahead = Facts.newAccount();

    TestKafka.send(
        List.of(
            Facts.unreadable(ill),
            Facts.record(ill, "behind"),
            Facts.ofUnknownType(ahead),
            Facts.record(ahead, "known")));

    await().until(() -> parkedOf(ill).size() == 2 && trail(ahead).equals("known"));
    assertThat(parkedOf(ill).getFirst().get("reason").asString()).startsWith("Cannot be read");
    assertThat(trail(ill)).isEmpty();
    assertThat(
            meters
                .counter(
                    "dunlin.intake.skipped",
                    "consumer",
                    SampleListener.CONSUMER,
                    "type",
                    "io.dunlin.disposition.invented-later.v1")
                .count())
        .isPositive();
  }

  @Test
  void what_nobody_wants_is_passed_over_by_its_header() {
    String account = Facts.newAccount();

    TestKafka.send(List.of(Facts.unwanted(account), Facts.record(account, "wanted")));

    await().until(() -> trail(account).equals("wanted"));
    assertThat(parkedOf(account)).isEmpty();
  }

  @Test
  void what_was_passed_over_is_there_for_a_version_that_starts_to_need_it() {
    ConsumerRecord<String, byte[]> done = delivered(Facts.record(Facts.newAccount(), "done"));
    var before = EventSelection.of(DispositionEvent.class, WorkItemOpened.class);
    var after = EventSelection.of(DispositionEvent.class, WorkItemOpened.class, WorkItemDone.class);

    assertThat(taken(before, done)).isEmpty();
    assertThat(taken(after, done)).hasSize(1);
    assertThat(taken(after, done)).isEmpty();
  }

  @Test
  void who_knows_by_itself_what_it_took_gets_everything_again() {
    ConsumerRecord<String, byte[]> done = delivered(Facts.record(Facts.newAccount(), "done"));
    List<Received<DispositionEvent>> received = new ArrayList<>();
    var all = EventSelection.all(DispositionEvent.class);

    for (int time = 1; time <= 2; time++) {
      intake.takeAll(
          "sample.archive",
          all,
          List.of(done),
          (_, events) -> Mono.fromRunnable(() -> received.addAll(events)));
    }

    assertThat(received).hasSize(2);
  }

  private List<Received<DispositionEvent>> taken(
      EventSelection<DispositionEvent> selection, ConsumerRecord<String, byte[]> record) {
    List<Received<DispositionEvent>> taken = new ArrayList<>();
    intake.take(
        "sample.versions",
        selection,
        List.of(record),
        (_, events) -> Mono.fromRunnable(() -> taken.addAll(events)));
    return taken;
  }

  private static ConsumerRecord<String, byte[]> delivered(ProducerRecord<String, byte[]> sent) {
    long offset = OFFSETS.getAndIncrement();
    var record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  @Test
  void transient_trouble_is_waited_out_and_parks_nothing() {
    String account = Facts.newAccount();
    double before = meters.counter("dunlin.intake.retries").count();
    listener.away.set(true);

    TestKafka.send(List.of(Facts.record(account, "a"), Facts.record(account, "b")));
    await().until(() -> meters.counter("dunlin.intake.retries").count() > before + 1);
    listener.away.set(false);

    await().until(() -> trail(account).equals("a b"));
    assertThat(parkedOf(account)).isEmpty();
  }

  @Test
  void a_replay_takes_the_accounts_records_in_order_and_then_it_flows_again() {
    String ill = Facts.newAccount();
    TestKafka.send(
        List.of(Facts.record(ill, "poison"), Facts.record(ill, "b"), Facts.record(ill, "c")));
    await().until(() -> parkedOf(ill).size() == 3);
    long first = parkedOf(ill).getFirst().get("id").asLong();

    JsonNode stillIll = post("/ops/parked/%d/replay".formatted(first));
    listener.mended.set(true);
    JsonNode mended = post("/ops/parked/%d/replay".formatted(first));
    TestKafka.send(List.of(Facts.record(ill, "d")));

    assertThat(stillIll.get("replayed").asInt()).isZero();
    assertThat(stillIll.get("stoppedBy").asString()).contains("total_trail_check");
    assertThat(mended.get("replayed").asInt()).isEqualTo(3);
    await().until(() -> trail(ill).equals("cure b c d"));
    assertThat(parkedOf(ill)).isEmpty();
  }

  @Test
  void what_an_earlier_version_parked_and_nobody_wants_any_more_ends_without_effect() {
    String ill = Facts.newAccount();
    String other = Facts.newAccount();
    List<ToPark> waiting =
        Stream.of(
                Facts.record(ill, "a"),
                Facts.unwanted(ill),
                Facts.record(ill, "b"),
                Facts.record(other, "c"))
            .map(sent -> new ToPark(sent.key(), delivered(sent), "of an earlier version"))
            .toList();
    parked.park(SampleListener.CONSUMER, waiting).block();

    JsonNode outcome = replayFirstOf(ill);

    assertThat(outcome.get("replayed").asInt()).isEqualTo(3);
    assertThat(outcome.has("stoppedBy")).isFalse();
    assertThat(trail(ill)).isEqualTo("a b");
    assertThat(parkedOf(ill)).isEmpty();
    assertThat(parkedOf(other)).hasSize(1);
    assertThat(replayFirstOf(other).get("replayed").asInt()).isEqualTo(1);
    assertThat(trail(other)).isEqualTo("c");
  }

  private JsonNode replayFirstOf(String account) {
    long first = parkedOf(account).getFirst().get("id").asLong();
    return post("/ops/parked/%d/replay".formatted(first));
  }

  @Test
  void skipping_needs_a_reason_and_lets_the_rest_be_replayed() {
    String ill = Facts.newAccount();
    TestKafka.send(List.of(Facts.record(ill, "poison"), Facts.record(ill, "b")));
    await().until(() -> parkedOf(ill).size() == 2);
    long first = parkedOf(ill).getFirst().get("id").asLong();

    skip(first, Map.of())
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/reason-missing")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/reason");
    skip(first, Map.of("reason", "sent by mistake")).expectStatus().isNoContent();
    skip(first, Map.of("reason", "once more")).expectStatus().isNotFound();
    post("/ops/parked/%d/replay".formatted(parkedOf(ill).getFirst().get("id").asLong()));

    assertThat(trail(ill)).isEqualTo("b");
  }

  private boolean isQuiet() {
    return Flux.fromIterable(quiets)
        .concatMap(QuiescenceCheck::pending)
        .next()
        .blockOptional()
        .isEmpty();
  }

  private String trail(String account) {
    return totals.trailOf(account).blockOptional().orElse("");
  }

  private List<JsonNode> parkedOf(String account) {
    List<JsonNode> all = new ArrayList<>();
    http.get()
        .uri("/ops/parked?limit=500")
        .header("Authorization", TestTokens.bearer("ops", "olga"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .get("items")
        .forEach(all::add);
    return all.stream().filter(one -> one.get("account").asString().equals(account)).toList();
  }

  private JsonNode post(String path) {
    return http.post()
        .uri(path)
        .header("Authorization", TestTokens.bearer("ops", "olga"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private WebTestClient.ResponseSpec skip(long id, Map<String, String> body) {
    return http.post()
        .uri("/ops/parked/%d/skip".formatted(id))
        .header("Authorization", TestTokens.bearer("ops", "olga"))
        .bodyValue(body)
        .exchange();
  }
}

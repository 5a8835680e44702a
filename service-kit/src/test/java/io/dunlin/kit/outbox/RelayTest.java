package io.dunlin.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.events.Topics;
import io.dunlin.kit.trace.TraceParents;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.sample.Facts;
import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.transaction.NoTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SampleTest
class RelayTest {

  @Autowired AccountTransactions transactions;
  @Autowired Outbox outbox;
  @Autowired OutboxRows rows;
  @Autowired OutboxSettings settings;
  @Autowired RelayLifecycle lifecycle;
  @Autowired KafkaProperties kafka;

  @Test
  void events_of_an_account_arrive_in_the_order_of_their_commits() {
    List<String> accounts = List.of(Facts.newAccount(), Facts.newAccount(), Facts.newAccount());

    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      Flux.range(0, 30)
          .concatMap(i -> Flux.fromIterable(accounts).flatMap(a -> say(a, "w%02d".formatted(i))))
          .blockLast();

      assertThat(accounts)
          .allSatisfy(
              account -> {
                assertThat(tap.await(30, account))
                    .extracting(RelayTest::word)
                    .isSorted()
                    .hasSize(30);
              });
    }
  }

  @Test
  void an_event_is_a_cloud_event_and_carries_its_trace() {
    String account = Facts.newAccount();
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      say(account, "x")
          .contextWrite(
              c -> c.put(TraceParents.class, TraceParents.ofAccounts(Map.of(account, trace))))
          .block();

      var record = tap.await(1, account).getFirst();
      assertThat(header(record, "ce_type")).isEqualTo("io.dunlin.disposition.work-item-done.v1");
      assertThat(header(record, "ce_subject")).isEqualTo(account);
      assertThat(header(record, "ce_source")).isEqualTo("/sample-service");
      assertThat(header(record, "content-type")).isEqualTo("application/json");
      assertThat(header(record, "traceparent")).isEqualTo(trace);
    }
  }

  @Test
  void what_is_rolled_back_is_never_published() {
    String account = Facts.newAccount();

    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      assertThatThrownBy(
              () ->
                  transactions
                      .execute(
                          Set.of(account),
                          locked ->
                              outbox
                                  .append(locked, List.of(Facts.said(account, "never")))
                                  .then(Mono.error(new ArithmeticException())))
                      .block())
          .isInstanceOf(ArithmeticException.class);
      say(account, "after").block();

      assertThat(tap.await(1, account)).extracting(RelayTest::word).containsExactly("after");
    }
  }

  @Test
  void appending_outside_of_a_transaction_fails() {
    LockedAccounts locked = transactions.execute(Set.of("A"), Mono::just).block();

    assertThatThrownBy(() -> outbox.append(locked, List.of(Facts.said("A", "x"))).block())
        .isInstanceOf(NoTransactionException.class);
  }

  @Test
  void an_event_that_is_too_large_is_refused_when_it_is_written() {
    String account = Facts.newAccount();
    String large = "x".repeat((int) settings.maxPayload().toBytes());

    assertThatThrownBy(() -> say(account, large).block()).hasMessageContaining("has");
  }

  @Test
  void nothing_is_lost_and_order_is_kept_when_the_relay_fails_half_way() throws Exception {
    String account = Facts.newAccount();
    List<String> words = IntStream.range(0, 20).mapToObj("w%02d"::formatted).toList();

    lifecycle.stop();
    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      transactions
          .execute(
              Set.of(account),
              locked ->
                  outbox
                      .append(
                          locked, words.stream().map(word -> Facts.said(account, word)).toList())
                      .thenReturn(true))
          .block();
      relayOnceAndDieAfterSending(5);
      lifecycle.start();

      // the five that were sent before the death come twice, and then all is in order
      List<String> heard = tap.await(25, account).stream().map(RelayTest::word).toList();
      assertThat(heard).startsWith(words.subList(0, 5).toArray(String[]::new));
      assertThat(heard.subList(5, 25)).containsExactlyElementsOf(words);
    } finally {
      lifecycle.start();
    }
  }

  @Test
  void the_relay_waits_for_a_broker_that_is_away() {
    String account = Facts.newAccount();
    KafkaProperties nowhere = new KafkaProperties();
    nowhere.setBootstrapServers(List.of("127.0.0.1:1"));
    nowhere.getProducer().getProperties().put("max.block.ms", "200");

    lifecycle.stop();
    say(account, "kept").block();
    Publisher away = new Publisher(nowhere, "sample-service");
    try {
      Future<RecordMetadata> sent =
          away.send(rows.lowest(1).block().getLast().messages().getLast());
      assertThatThrownBy(sent::get).hasRootCauseInstanceOf(Exception.class);
    } finally {
      away.close();
    }

    try (KafkaTap tap = TestKafka.tap(Topics.DISPOSITION)) {
      lifecycle.start();
      assertThat(tap.await(1, account)).extracting(RelayTest::word).containsExactly("kept");
      await().until(() -> rows.backlog().block().events() == 0);
    }
  }

  /** As when the process is killed after the broker has the events and before they are deleted. */
  private void relayOnceAndDieAfterSending(int count) throws Exception {
    Publisher publisher = new Publisher(kafka, "sample-service");
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    List<OutboxMessage> waiting = rows.lowest(1).block().getFirst().messages();
    waiting.subList(0, count).forEach(message -> sent.add(publisher.send(message)));
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
    publisher.close();
  }

  private Mono<Boolean> say(String account, String word) {
    return transactions.execute(
        Set.of(account),
        locked -> outbox.append(locked, List.of(Facts.said(account, word))).thenReturn(true));
  }

  private static String word(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8)
        .replaceAll(".*\"caseNote\":\"([^\"]*)\".*", "$1");
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

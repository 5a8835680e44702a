package io.dunlin.disposition;

import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Topics;
import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The whole service on a real PostgreSQL and a real Kafka, with a clock that stands still. */
@DunlinTest(
    value = "disposition-service",
    classes = {DispositionService.class, TestClock.class},
    needs = {DunlinTest.Need.POSTGRES, DunlinTest.Need.KAFKA, DunlinTest.Need.TOKENS})
public abstract class ServiceTest {

  protected static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static final KafkaTap TAP = tap();

  @Autowired protected WebTestClient http;
  @Autowired protected SimulatedBusinessClock clock;
  @Autowired private AccountTransactions transactions;
  @Autowired private Outbox outbox;
  @Autowired private List<QuiescenceCheck> quiescenceChecks;

  private static KafkaTap tap() {
    TestKafka.createTopics(Topics.ALL.toArray(String[]::new));
    return TestKafka.tap(Topics.DISPOSITION);
  }

  protected LocalDate today() {
    return clock.today(CHICAGO);
  }

  /**
   * Publishes events of other services, and waits until this one has taken them. Events of accounts
   * come first, because there is no order between topics.
   */
  protected void publish(DomainEvent... events) {
    Stream.of(events)
        .collect(Collectors.partitioningBy(event -> !(event instanceof AccountEvent)))
        .values()
        .forEach(this::publishTogether);
  }

  private void publishTogether(List<DomainEvent> events) {
    var accounts = events.stream().map(DomainEvent::account).collect(Collectors.toSet());
    if (!events.isEmpty()) {
      transactions.execute(accounts, locked -> outbox.append(locked, events).thenReturn(1)).block();
      untilQuiet();
    }
  }

  protected void untilQuiet() {
    await()
        .until(
            () ->
                Flux.fromIterable(quiescenceChecks)
                        .concatMap(QuiescenceCheck::pending)
                        .next()
                        .block()
                    == null);
  }

  /** The events that the service has published about an account, in their order. */
  protected List<DomainEvent> publishedOf(String account, int atLeast) {
    return TAP.await(atLeast, account).stream().map(ServiceTest::event).toList();
  }

  /** The events of one type that the service has published about an account. */
  protected <E extends DomainEvent> List<E> published(String account, int atLeast, Class<E> type) {
    return TAP.await(atLeast, one -> account.equals(one.key()) && isOf(one, type)).stream()
        .map(one -> type.cast(event(one)))
        .toList();
  }

  protected WebTestClient.ResponseSpec get(String role, String user, String uri, Object... with) {
    return http.get()
        .uri(uri, with)
        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(role, user))
        .exchange();
  }

  protected WebTestClient.ResponseSpec post(
      String role, String user, String body, String uri, Object... with) {
    return http.post()
        .uri(uri, with)
        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(role, user))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static boolean isOf(ConsumerRecord<String, byte[]> one, Class<?> type) {
    return typeName(one).equals(EventTypes.typeOf(type));
  }

  private static DomainEvent event(ConsumerRecord<String, byte[]> one) {
    Class<?> type = EventTypes.all().get(typeName(one));
    return EventJson.read(one.value(), type.asSubclass(DomainEvent.class));
  }

  private static String typeName(ConsumerRecord<String, byte[]> one) {
    return new String(one.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }
}

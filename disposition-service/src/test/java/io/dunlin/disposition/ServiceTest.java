package io.dunlin.disposition;

import static org.awaitility.Awaitility.await;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  @Autowired private List<QuiescenceCheck> quiets;

  private static KafkaTap tap() {
    TestKafka.createTopics(Topics.ALL.toArray(String[]::new));
    return TestKafka.tap(Topics.DISPOSITION);
  }

  protected LocalDate today() {
    return clock.today(CHICAGO);
  }

  /**
   * Tells the service what other services have to say, and waits until it has heard all. What is
   * said of accounts comes first, because nothing keeps the order between topics.
   */
  protected void tell(DomainEvent... events) {
    Stream.of(events)
        .collect(Collectors.partitioningBy(event -> !(event instanceof AccountEvent)))
        .values()
        .forEach(this::tellTogether);
  }

  private void tellTogether(List<DomainEvent> events) {
    var accounts = events.stream().map(DomainEvent::account).collect(Collectors.toSet());
    if (!events.isEmpty()) {
      transactions.execute(accounts, _ -> outbox.append(events).thenReturn(1)).block();
      untilQuiet();
    }
  }

  protected void untilQuiet() {
    await()
        .until(
            () ->
                Flux.fromIterable(quiets).concatMap(QuiescenceCheck::pending).next().block()
                    == null);
  }

  /** What the service has said about an account, in its order. */
  protected List<DomainEvent> heardOf(String account, int atLeast) {
    return TAP.await(atLeast, account).stream().map(ServiceTest::event).toList();
  }

  /** The events of one kind that the service has said about an account. */
  protected <E extends DomainEvent> List<E> heard(String account, int atLeast, Class<E> type) {
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

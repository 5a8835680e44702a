package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.Instalment;
import io.dunlin.events.DispositionEvent.PlanApproved;
import io.dunlin.events.DispositionEvent.PlanBroken;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.EventJson;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Suspension from Finance's facts to what is told; the days go on from test to test. */
@SuspensionService
@Import(ReviewDesk.Maker.class)
class SuspensionsTest {

  private final ReviewDesk desk;
  private final SuspendAccounts due;
  private final DatabaseClient database;

  SuspensionsTest(
      @Autowired WebTestClient http,
      @Autowired ReviewDesk.Maker maker,
      @Autowired SuspendAccounts due,
      @Autowired DatabaseClient database) {
    this.desk = maker.at(http);
    this.due = due;
    this.database = database;
  }

  @BeforeEach
  void all_is_read() {
    desk.allIsRead();
  }

  @Test
  @DisplayName(
      "E2: from the 31st day to the return to service, each step is told once, also by two")
  void the_whole_way() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      desk.toNext(java.time.DayOfWeek.SATURDAY);
      desk.owes("SU-1", 29);
      desk.to(desk.today().plusDays(1));
      desk.is("SU-1", "NONE");
      LocalDate candidate = desk.to(desk.today().plusDays(1));
      desk.shown("SU-1")
          .jsonPath("$.state")
          .isEqualTo("CANDIDATE")
          .jsonPath("$.since")
          .isEqualTo(candidate.toString())
          .jsonPath("$.warnsOn")
          .isEqualTo(candidate.plusDays(1).toString());

      desk.to(candidate.plusDays(1));
      desk.to(candidate.plusDays(14));
      desk.is("SU-1", "WARNED");
      Instant day = ReviewDesk.midnight(candidate.plusDays(15));
      assertThat(due.nextDue().block()).isEqualTo(day);
      desk.clock().moveTo(day);
      Flux.range(0, 4).flatMap(_ -> due.runDue(day, 500)).blockLast();
      desk.api()
          .read("/api/v1/accounts/SU-1")
          .jsonPath("$.standing.suspension.state")
          .isEqualTo("SUSPENDED")
          .jsonPath("$.standing.suspension.suspendedOn")
          .isEqualTo(candidate.plusDays(15).toString());

      desk.api().accept(payment("SU-1", "SU1-P", desk.today().toString(), "100.00"));
      desk.is("SU-1", "REINSTATED");

      tap.await(1, named("SU-1", "account-current"));
      List<ConsumerRecord<String, byte[]>> told =
          tap.await(
              3,
              heard ->
                  isOf(heard, "SU-1") && type(heard).contains("suspen")
                      || reinstated(heard, "SU-1"));
      assertThat(told)
          .extracting(SuspensionsTest::type)
          .containsExactly("suspension-warned", "account-suspended", "account-reinstated");
      assertThat(json(told.getFirst()).path("suspendsOn").asString())
          .isEqualTo(candidate.plusDays(15).toString());
      assertThat(json(told.get(1)).path("reason").asString()).contains("Unpaid");
    }
  }

  @Test
  @DisplayName("E2: a payment on the day of suspension, before its work, is in time")
  void paid_before_the_work() {
    LocalDate day = desk.warned("SU-2");
    desk.to(day.minusDays(1));
    desk.clock().moveTo(ReviewDesk.midnight(day));

    desk.api().accept(payment("SU-2", "SU2-P", day.toString(), "100.00"));
    desk.work();

    desk.is("SU-2", "NONE");
    assertThat(count("suspension_entry WHERE account = 'SU-2' AND kind = 'SUSPENDED'")).isZero();
  }

  @Test
  @DisplayName("E2: a payment after the work reinstates at once; its reversal begins anew")
  void paid_after_the_work() {
    desk.suspended("SU-3");
    String today = desk.today().toString();

    desk.api().accept(payment("SU-3", "SU3-P", today, "100.00"));
    desk.is("SU-3", "REINSTATED");

    desk.api().accept(new PaymentReversed("SU3-P", "SU-3", desk.today(), "Returned"));
    desk.is("SU-3", "CANDIDATE");
    desk.shown("SU-3").jsonPath("$.warnedOn").doesNotExist();
  }

  @Test
  @DisplayName("E2: nothing is suspended while a payment is on its way")
  void unapplied() {
    LocalDate day = desk.warned("SU-4");
    desk.api()
        .accept(payment("SU-4", "SU4-P", desk.today().toString(), "40.00", line("SU4-unknown")));

    desk.to(day.plusDays(1));

    desk.shown("SU-4")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.heldBy[*].kind")
        .isEqualTo(List.of("PAYMENT"))
        .jsonPath("$.heldBy[0].reason")
        .value(String.class, reason -> assertThat(reason).contains("40.00"));
  }

  @Test
  @DisplayName("E2, W11: money in another currency holds it as well")
  void unapplied_in_another_currency() {
    desk.warned("SU-U");

    desk.api().accept(new PaymentReceived("SUU-P", "SU-U", desk.today(), usd("5.00"), List.of()));

    desk.shown("SU-U")
        .jsonPath("$.heldBy[*].kind")
        .isEqualTo(List.of("PAYMENT"))
        .jsonPath("$.heldBy[0].reason")
        .isEqualTo("5.00 USD came in and is unapplied")
        .jsonPath("$.ageing.others[0].unapplied.amount")
        .isEqualTo("5.00");
  }

  @Test
  @DisplayName("E2: a promise holds from the moment it is heard, once or twice, in any order")
  void promise() {
    LocalDate day = desk.warned("SU-5");
    PromiseMade made =
        new PromiseMade("SU-5", "p5", eur("100.00"), day, "c1", "carl", desk.clock().now(), 1);
    desk.hears("p5-1", made, made);
    desk.to(day.plusDays(2));
    desk.shown("SU-5")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.heldBy[*].kind")
        .isEqualTo(List.of("PROMISE"))
        .jsonPath("$.promises[0].what")
        .isEqualTo("100.00 EUR promised for " + day);

    PromiseBroken broken =
        new PromiseBroken("SU-5", "p5", eur("100.00"), eur("0.00"), desk.today());
    desk.hears("p5-2", broken, broken);
    desk.hears("p5-1", made);

    LocalDate later = desk.today().plusDays(3);
    desk.shown("SU-5")
        .jsonPath("$.heldBy")
        .isEmpty()
        .jsonPath("$.suspendsOn")
        .isEqualTo(later.toString());
    desk.to(later.minusDays(1));
    desk.is("SU-5", "WARNED");
    desk.to(later);
    desk.is("SU-5", "SUSPENDED");
  }

  @Test
  @DisplayName("E2: the end of a promise that is heard before its beginning stays its end")
  void promise_backwards() {
    desk.warned("SU-6");

    desk.hears(new PromiseKept("SU-6", "p6", eur("50.00"), desk.today(), null));
    desk.hears(
        new PromiseMade(
            "SU-6", "p6", eur("50.00"), desk.today(), "c1", "carl", desk.clock().now(), 1));

    desk.shown("SU-6").jsonPath("$.heldBy").isEmpty().jsonPath("$.promises").isEmpty();
  }

  @Test
  @DisplayName("E6: an approved plan holds until it breaks")
  void plan() {
    LocalDate day = desk.warned("SU-7");
    LocalDate last = day.plusDays(60);
    desk.hears(
        new PlanApproved(
            "SU-7", "l7", List.of(new Instalment(last, eur("100.00"))), "tess", Instant.EPOCH));

    desk.to(day.plusDays(1));
    desk.shown("SU-7")
        .jsonPath("$.heldBy[*].kind")
        .isEqualTo(List.of("PLAN"))
        .jsonPath("$.plans[0].by")
        .isEqualTo("tess");

    desk.hears(new PlanBroken("SU-7", "l7", "Nothing came", desk.today()));
    desk.to(desk.today().plusDays(3));
    desk.is("SU-7", "SUSPENDED");
  }

  @Test
  @DisplayName("E2: while a record of the account is parked nothing is suspended; then it is")
  void parked() {
    LocalDate day = desk.warned("SU-8");
    park("SU-8");

    desk.to(day);
    desk.shown("SU-8")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.waitsFor")
        .isEqualTo("A record of the account is parked");
    assertThat(due.nextDue().block()).isEqualTo(desk.clock().now().plusSeconds(600));

    sql("UPDATE parked SET ended_at = now(), ended_how = 'SKIPPED' WHERE key = 'SU-8'");
    desk.clock().moveTo(desk.clock().now().plusSeconds(600));
    desk.work();
    desk.is("SU-8", "SUSPENDED");
  }

  @Test
  @DisplayName("E2: the day of suspension follows the account into another zone")
  void another_zone() {
    LocalDate day = desk.warned("SU-9");

    desk.api().accept(account("SU-9", "Pacific/Auckland"));
    Instant there = day.atStartOfDay(java.time.ZoneId.of("Pacific/Auckland")).toInstant();
    desk.to(day.minusDays(1));
    desk.clock().moveTo(there.minusSeconds(1));
    desk.work();
    desk.is("SU-9", "WARNED");
    desk.clock().moveTo(there);
    desk.work();
    desk.is("SU-9", "SUSPENDED");
  }

  @Test
  @DisplayName("E2: many in one batch: old ones are candidates at once, young ones have no row")
  void in_one_batch() {
    LocalDate today = desk.today();
    desk.api()
        .accept(
            account("SU-A"),
            invoice("SU-A", "SUA-I", "2025-01-01", today.minusDays(31).toString(), "10.00"),
            account("SU-B"),
            invoice("SU-B", "SUB-I", "2025-01-01", today.minusDays(30).toString(), "10.00"),
            account("SU-C"),
            invoice("SU-C", "SUC-I", "2025-01-01", today.minusDays(400).toString(), "10.00"));

    desk.is("SU-A", "CANDIDATE");
    desk.is("SU-C", "CANDIDATE");
    assertThat(count("suspension WHERE account = 'SU-B'")).isZero();

    desk.api().accept(payment("SU-A", "SUA-P", today.toString(), "10.00"));
    desk.is("SU-A", "NONE");
  }

  @Test
  @DisplayName("E2: payments that race with the day's work on two replicas leave nobody suspended")
  void a_race() {
    desk.toNext(java.time.DayOfWeek.MONDAY);
    List<String> racers = IntStream.range(0, 8).mapToObj(n -> desk.owes("SU-R" + n, 31)).toList();
    LocalDate day = desk.to(desk.today().plusDays(1)).plusDays(14);
    desk.to(day.minusDays(1));
    Instant midnight = ReviewDesk.midnight(day);
    desk.clock().moveTo(midnight);

    Flux.merge(
            Flux.range(0, 4).flatMap(_ -> due.runDue(midnight, 3).repeat(4)).then(),
            Flux.fromIterable(racers)
                .flatMap(one -> Mono.fromRunnable(() -> pays(one)).subscribeOn(blocking()))
                .then())
        .blockLast();
    due.runDue(midnight, 500).block();

    for (String racer : racers) {
      desk.shown(racer)
          .jsonPath("$.state")
          .value(String.class, state -> assertThat(state).isIn("NONE", "REINSTATED"));
      assertThat(count("suspension_entry WHERE kind = 'SUSPENDED' AND account = '%s'", racer))
          .isEqualTo(count("suspension_entry WHERE kind = 'REINSTATED' AND account = '%s'", racer));
    }
  }

  private void pays(String account) {
    desk.api().accept(payment(account, account + "-P", desk.today().toString(), "100.00"));
  }

  private static Scheduler blocking() {
    return Schedulers.boundedElastic();
  }

  private void park(String account) {
    sql(
        """
        INSERT INTO parked (consumer, key, topic, partition, "offset", headers, recorded_at, reason)
        VALUES ('account.finance', '%s', 'dunlin.finance', 0, 4711, '{}', now(), 'Unreadable')
        """
            .formatted(account));
  }

  private void sql(String statement) {
    database.sql(statement).then().block();
  }

  private long count(String from, Object... values) {
    return database
        .sql("SELECT count(*) FROM " + from.formatted(values))
        .map(row -> row.get(0, Long.class))
        .one()
        .block();
  }

  private static java.util.function.Predicate<ConsumerRecord<String, byte[]>> named(
      String account, String type) {
    return heard -> isOf(heard, account) && type(heard).equals(type);
  }

  private static boolean reinstated(ConsumerRecord<String, byte[]> heard, String account) {
    return isOf(heard, account) && type(heard).equals("account-reinstated");
  }

  private static boolean isOf(ConsumerRecord<String, byte[]> heard, String account) {
    return account.equals(heard.key());
  }

  private static String type(ConsumerRecord<String, byte[]> heard) {
    return KafkaTap.type(heard).replaceAll("io\\.dunlin\\.account\\.|\\.v1", "");
  }

  private static JsonNode json(ConsumerRecord<String, byte[]> heard) {
    return EventJson.MAPPER.readTree(heard.value());
  }
}

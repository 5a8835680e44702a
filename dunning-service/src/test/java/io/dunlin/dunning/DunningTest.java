package io.dunlin.dunning;

import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.dunning.sending.HookedProvider;
import io.dunlin.events.DomainEvent;
import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.kit.due.Due;
import io.dunlin.kit.due.DueWorkRunner;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.TestMail;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;

/** The service with a clock that a test moves, and the services beside it played by WireMock. */
@DunlinTest(
    value = "dunning-service",
    classes = {DunningService.class, DunningTest.Clocks.class, HookedProvider.class},
    properties = {
      "dunlin.mailbox.poll=off",
      "dunlin.replies.trusted-servers=mx.dunlin.test",
      "dunlin.dunning.sending.enabled=true",
      "dunlin.dunning.sending.sweep=off",
      "dunlin.dunning.templates.languages.DE=de",
      "resilience4j.timelimiter.configs.default.timeout-duration=2s",
      "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=60s"
    })
public abstract class DunningTest {

  protected static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final AtomicInteger accounts = new AtomicInteger();

  @Autowired protected SimulatedBusinessClock clock;
  @Autowired protected DatabaseClient database;
  @Autowired private AccountTransactions transactions;
  @Autowired private Outbox outbox;
  @Autowired private DueWorkRunner dueWork;
  @Autowired private List<QuiescenceCheck> quiets;
  @Autowired private CircuitBreakerRegistry breakers;

  /** Business time stands still until it is moved. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Clocks {
    @Bean
    BusinessClock simulatedClock() {
      return new SimulatedBusinessClock(Instant.parse("2026-01-05T12:00:00Z"));
    }
  }

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry properties) {
    properties.add("dunlin.services.account", ClearanceStubs.ACCOUNT::baseUrl);
    properties.add("dunlin.services.disposition", ClearanceStubs.DISPOSITION::baseUrl);
  }

  @BeforeEach
  protected void clean() {
    quietMonday();
    ClearanceStubs.silence();
    TestMail.clear();
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    database
        .sql(
            "TRUNCATE message, step_run, sequence, standing, account, answer, doubt, reply,"
                + " reply_decision, decision, bounced_address, logged_contact")
        .then()
        .block();
    sending(true, 1000);
  }

  /** Noon of a Monday that no holiday follows soon, so that process days fall on known weekdays. */
  private void quietMonday() {
    LocalDate monday = clock.today(NEW_YORK).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    while (!isQuiet(monday)) {
      monday = monday.plusWeeks(1);
    }
    clock.moveTo(monday.atTime(12, 0).atZone(NEW_YORK).toInstant());
  }

  private static boolean isQuiet(LocalDate monday) {
    BusinessDays calendar = BusinessDays.of("US");
    return monday
        .datesUntil(monday.plusDays(15))
        .allMatch(day -> calendar.isWeekend(day) || calendar.isBusinessDay(day));
  }

  protected void sending(boolean enabled, int ceiling) {
    database
        .sql("UPDATE sending SET enabled = $1, ceiling = $2")
        .bind(0, enabled)
        .bind(1, ceiling)
        .then()
        .block();
  }

  /** A customer whose invoice was due so many days before the clock's day. */
  protected Customer customer(String segment, int daysPastDue) {
    LocalDate today = clock.today(NEW_YORK);
    return Customer.of("A-" + accounts.incrementAndGet(), segment, today.minusDays(daysPastDue));
  }

  /** Tells the service events of other services through Kafka and waits until it took them. */
  protected void tell(DomainEvent... events) {
    List<String> keys = Stream.of(events).map(DomainEvent::account).distinct().toList();
    transactions
        .execute(keys, locked -> outbox.append(locked, List.of(events)).thenReturn(1))
        .block();
    quiet();
  }

  /** An overdue customer, as account-service tells of one. */
  protected Customer introduced(Customer customer) {
    tell(customer.profile(), customer.overdue(), customer.standing(1));
    return customer;
  }

  protected void quiet() {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                Flux.fromIterable(quiets)
                    .concatMap(QuiescenceCheck::pending)
                    .filter(pending -> !pending.startsWith("mailbox"))
                    .next()
                    .blockOptional()
                    .isEmpty());
  }

  /** Moves to a minute past nine, local time, of so many days past due, and does what is due. */
  protected void moveToDay(Customer customer, int daysPastDue) {
    Instant afterNine =
        customer
            .dueOn()
            .plusDays(daysPastDue)
            .atTime(LocalTime.of(9, 1))
            .atZone(NEW_YORK)
            .toInstant();
    runUntil(afterNine);
  }

  /** From due instant to due instant, as the simulated clock is moved. */
  protected void runUntil(Instant end) {
    for (Instant due = nextDue(); due != null && !due.isAfter(end); due = nextDue()) {
      if (due.isAfter(clock.now())) {
        clock.moveTo(due);
      }
      runDue();
    }
    clock.moveTo(end);
    runDue();
  }

  private @Nullable Instant nextDue() {
    return dueWork.dues().map(Due::at).reduce((a, b) -> a.isBefore(b) ? a : b).block();
  }

  protected void runDue() {
    dueWork.runAll(clock.now()).block();
    quiet();
  }

  protected List<MimeMessage> mailsTo(Customer customer) {
    return TestMail.inbox(customer.poc());
  }

  protected List<Map<String, Object>> rows(String sql, Object... values) {
    var query = database.sql(sql);
    for (int i = 0; i < values.length; i++) {
      query = query.bind(i, values[i]);
    }
    return query.fetch().all().collectList().blockOptional().orElseThrow();
  }

  protected Object value(String sql, Object... values) {
    return rows(sql, values).getFirst().values().iterator().next();
  }
}

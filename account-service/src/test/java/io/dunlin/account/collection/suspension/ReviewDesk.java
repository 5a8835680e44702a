package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;

import module java.base;

import io.dunlin.account.Api;
import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.clearance.FreshnessCheck;
import io.dunlin.account.collection.intake.ApplyAgreementEvents;
import io.dunlin.account.collection.intake.ApplyMessageEvents;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.Topics;
import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.kit.due.DueWorkRunner;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.awaitility.Awaitility;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The days in Berlin, what others tell, and the manager's desk. */
record ReviewDesk(
    WebTestClient http,
    Api api,
    SimulatedBusinessClock clock,
    DueWorkRunner works,
    AccountTransactions transactions,
    ApplyAgreementEvents agreements,
    ApplyMessageEvents messages,
    Outbox outbox,
    FreshnessCheck doubts,
    DatabaseClient database,
    Set<String> withoutPost) {

  private static final String LETTERS =
      """
      SELECT account, letter ->> 'id' AS letter FROM suspension
      WHERE state = 'WARNED' AND letter ->> 'fate' = 'PLANNED'
      """;

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Makes desks for tests. */
  @Component
  static class Maker {
    private final SimulatedBusinessClock clock;
    private final DueWorkRunner works;
    private final AccountTransactions transactions;
    private final ApplyAgreementEvents agreements;
    private final ApplyMessageEvents messages;
    private final Outbox outbox;
    private final FreshnessCheck doubts;
    private final DatabaseClient database;

    Maker(
        SimulatedBusinessClock clock,
        DueWorkRunner works,
        AccountTransactions transactions,
        ApplyAgreementEvents agreements,
        ApplyMessageEvents messages,
        Outbox outbox,
        FreshnessCheck doubts,
        DatabaseClient database) {
      this.clock = clock;
      this.works = works;
      this.transactions = transactions;
      this.agreements = agreements;
      this.messages = messages;
      this.outbox = outbox;
      this.doubts = doubts;
      this.database = database;
    }

    ReviewDesk at(WebTestClient http) {
      return new ReviewDesk(
          http,
          new Api(http),
          clock,
          works,
          transactions,
          agreements,
          messages,
          outbox,
          doubts,
          database,
          new HashSet<>());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.now(), BERLIN);
  }

  /** Midnight of each day up to that one, with all that is due. */
  LocalDate to(LocalDate day) {
    while (today().isBefore(day)) {
      letters();
      clock.moveTo(midnight(today().plusDays(1)));
      work();
    }
    return today();
  }

  /** Day after day until the next one of that name. */
  LocalDate toNext(java.time.DayOfWeek name) {
    return to(today().with(TemporalAdjusters.next(name)));
  }

  void work() {
    works.runAll(clock.now()).block();
    letters();
  }

  /** What dunning-service would tell: each letter leaves on its day, but for some accounts. */
  private void letters() {
    database
        .sql(LETTERS)
        .map(row -> letter(row.get("account", String.class), row.get("letter", String.class)))
        .all()
        .collectList()
        .block()
        .stream()
        .filter(letter -> !withoutPost.contains(letter.account()))
        .forEach(this::sent);
  }

  /** The letter leaves now, and names the day two weeks from now. */
  MessageSent letter(String account, String letter) {
    return new MessageSent(
        account,
        letter,
        null,
        null,
        "suspension-warning",
        null,
        null,
        "dana@d.example",
        "pia@a.example",
        "Your account will be suspended",
        clock.now(),
        MessageKind.SUSPENSION_WARNING,
        today().plusDays(14));
  }

  /** Of the last warning. */
  String letterOf(String account) {
    return database
        .sql("SELECT letter ->> 'id' AS letter FROM suspension WHERE account = $1")
        .bind(0, account)
        .map(row -> row.get("letter", String.class))
        .one()
        .block();
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(BERLIN).toInstant();
  }

  /** An account with an invoice that is so many days past due today. */
  String owes(String name, int daysPastDue) {
    LocalDate due = today().minusDays(daysPastDue);
    api.accept(
        account(name),
        invoice(name, name + "-I", due.minusDays(30).toString(), due.toString(), "100.00"));
    return name;
  }

  /** A candidate of today that is warned tomorrow: today is the review, a Monday. */
  String candidate(String name) {
    toNext(java.time.DayOfWeek.MONDAY);
    return owes(name, 31);
  }

  /** Warned today; gives back when it will be suspended. */
  LocalDate warned(String name) {
    candidate(name);
    return to(today().plusDays(1)).plusDays(14);
  }

  LocalDate suspended(String name) {
    allIsRead();
    return to(warned(name));
  }

  /** What another service of this test run has left unread is nobody's here. */
  void allIsRead() {
    TestKafka.skip(Topics.DISPOSITION, "account.disposition", Agreement.CONSUMER);
    Awaitility.await().until(() -> doubts.about(List.of("none"), "none").block().isEmpty());
  }

  void hears(DispositionEvent event) {
    hears(UUID.randomUUID().toString(), event);
  }

  void hears(String id, DispositionEvent... events) {
    for (DispositionEvent event : events) {
      transactions
          .execute(
              List.of(event.account()),
              locked -> agreements.apply(locked, List.of(new Received<>(id, clock.now(), event))))
          .block();
    }
  }

  void sent(DunningEvent... events) {
    transactions
        .execute(
            List.of(((DomainEvent) events[0]).account()),
            locked ->
                messages
                    .apply(
                        locked,
                        Arrays.stream(events)
                            .map(event -> new Received<>("m", clock.now(), event))
                            .toList())
                    .collectList()
                    .flatMap(published -> outbox.append(locked, published)))
        .block();
  }

  BodyContentSpec shown(String account) {
    return api.read("/api/v1/suspensions/" + account);
  }

  void is(String account, String state) {
    shown(account).jsonPath("$.state").isEqualTo(state);
  }

  ResponseSpec send(String role, String user, String path, Map<String, ?> body) {
    return http.post()
        .uri("/api/v1/suspensions/" + path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange();
  }

  ResponseSpec manages(String path, String... pairs) {
    Map<String, String> body = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put(pairs[i], pairs[i + 1]);
    }
    return send("manager", "mia", path, body);
  }
}

package io.dunlin.account.collection.finalinvoice;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.EventJson;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** In Germany the 6th business day of March 2026 is the 9th; the clock stands on the 1st. */
@AccountTest
class FinalInvoicesTest {

  private static final Instant MARCH = Instant.parse("2026-03-08T23:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-09T22:00:00Z");
  private static final String POINT =
      "{\"kind\":\"QUESTION\",\"owner\":\"frida\",\"note\":\"Which seats?\"}";

  private final Api api;
  private final ReviewFinalInvoices due;

  FinalInvoicesTest(@Autowired WebTestClient http, @Autowired ReviewFinalInvoices due) {
    this.api = new Api(http);
    this.due = due;
  }

  @Test
  @DisplayName("E4: on the 6th business day each customer with an open final invoice, once a month")
  void contacted_once_a_month() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("FI-1"), last("FI-1", "FI1-A", "2026-03-20"));
      api.accept(last("FI-1", "FI1-B", "2026-03-30"));
      note("frida", "FI1-A", POINT).expectStatus().isCreated();

      run(MARCH.minusSeconds(1));
      Flux.range(0, 4).flatMap(_ -> due.runDue(MARCH, 500)).blockLast();
      run(MARCH.plusSeconds(3600));
      api.accept(payment("FI-1", "FI1-P", "2026-03-01", "20.00", line("FI1-A"), line("FI1-B")));
      api.accept(new PaymentReversed("FI1-P", "FI-1", LocalDate.parse("2026-03-01"), "Returned"));
      run(MARCH.plusSeconds(7200));
      run(APRIL);

      assertThat(reviews(tap, "FI-1", 2))
          .containsExactly(
              new FinalInvoiceReviewDue(
                  "FI-1",
                  null,
                  LocalDate.parse("2026-03-09"),
                  List.of(open("FI1-A", "2026-03-20", 1), open("FI1-B", "2026-03-30", 0))),
              new FinalInvoiceReviewDue(
                  "FI-1",
                  null,
                  LocalDate.parse("2026-04-10"),
                  List.of(open("FI1-A", "2026-03-20", 1), open("FI1-B", "2026-03-30", 0))));
    }
  }

  @Test
  @DisplayName("E4: who owes no final invoice any more is not contacted")
  void paid() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("FI-2"), last("FI-2", "FI2-A", "2026-03-20"));
      api.accept(payment("FI-2", "FI2-P", "2026-03-01", "10.00", line("FI2-A")));
      run(MARCH);
      api.accept(last("FI-2", "FI2-B", "2026-03-20"));
      run(MARCH);

      assertThat(reviews(tap, "FI-2", 1))
          .extracting(FinalInvoiceReviewDue::invoices)
          .containsExactly(List.of(open("FI2-B", "2026-03-20", 0)));
    }
  }

  @Test
  @DisplayName("E4: open points are tracked with owner and note until somebody has resolved them")
  void points() {
    api.accept(account("FI-3"), last("FI-3", "FI3-A", "2026-02-20"));
    note("frida", "FI3-A", POINT).expectStatus().isCreated();
    api.read("/api/v1/final-invoices?account=FI-3&csm=dana")
        .jsonPath("$.items[0].invoice")
        .isEqualTo("FI3-A")
        .jsonPath("$.items[0].state")
        .isEqualTo("OVERDUE")
        .jsonPath("$.items[0].balance.amount")
        .isEqualTo("10.00")
        .jsonPath("$.items[0].points[0].owner")
        .isEqualTo("frida")
        .jsonPath("$.items[0].points[0].note")
        .isEqualTo("Which seats?");
    String point = pointOf("FI3-A");

    api.accept(payment("FI-3", "FI3-P", "2026-03-01", "10.00", line("FI3-A")));
    api.read("/api/v1/final-invoices?account=FI-3")
        .jsonPath("$.items[0].state")
        .isEqualTo("SETTLED");

    resolve("carl", "FI3-A", point, "{\"note\":\"Told them\"}").expectStatus().isOk();
    resolve("carl", "FI3-A", point, "{\"note\":\"Again\"}").expectStatus().isEqualTo(409);

    api.read("/api/v1/final-invoices?account=FI-3").jsonPath("$.items").isEmpty();
    api.read("/api/v1/final-invoices/FI3-A")
        .jsonPath("$.points[0].state")
        .isEqualTo("RESOLVED")
        .jsonPath("$.points[0].by")
        .isEqualTo("frida")
        .jsonPath("$.points[0].resolvedBy")
        .isEqualTo("carl")
        .jsonPath("$.points[0].resolvedAt")
        .isEqualTo("2026-03-01T12:00:00Z")
        .jsonPath("$.points[0].resolution")
        .isEqualTo("Told them");
  }

  @Test
  void lists_are_paged_and_what_is_wrong_is_told_at_once() {
    api.accept(
        account("FI-4"),
        last("FI-4", "FI4-B", "2026-03-20"),
        last("FI-4", "FI4-A", "2026-03-20"),
        last("FI-4", "FI4-C", "2026-03-19"));

    AtomicReference<String> next = new AtomicReference<>();
    api.read("/api/v1/final-invoices?account=FI-4&limit=2")
        .jsonPath("$.items[*].invoice")
        .isEqualTo(List.of("FI4-C", "FI4-A"))
        .jsonPath("$.next")
        .value(String.class, next::set);
    api.read("/api/v1/final-invoices?account=FI-4&limit=2&after=" + next.get())
        .jsonPath("$.items[*].invoice")
        .isEqualTo(List.of("FI4-B"))
        .jsonPath("$.next")
        .isEmpty();
    note("frida", "FI4-A", "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/kind", "/owner", "/note"));
    api.get("manager", "mia", "/api/v1/final-invoices?after=bm9uZQ").expectStatus().isBadRequest();
  }

  @Test
  @DisplayName("C3: a final invoice of somebody else's account does not exist")
  void somebody_elses() {
    api.accept(account("FI-5"), last("FI-5", "FI5-A", "2026-03-20"));
    note("frida", "FI5-A", POINT).expectStatus().isCreated();
    String path = "/api/v1/final-invoices/FI5-A";
    String resolve = path + "/points/" + pointOf("FI5-A") + "/resolve";

    api.http().get().uri(path).exchange().expectStatus().isUnauthorized();
    api.get("ops", "otto", path).expectStatus().isForbidden();
    api.get("csm", "dana", path).expectStatus().isOk();
    for (String role : List.of("csm", "agent")) {
      api.get(role, "somebody", path).expectStatus().isNotFound();
      api.get(role, "somebody", "/api/v1/final-invoices?account=FI-5")
          .expectBody()
          .jsonPath("$.items")
          .isEmpty();
      api.post(role, "somebody", path + "/points", POINT).expectStatus().isNotFound();
      api.post(role, "somebody", resolve, "{\"note\":\"x\"}").expectStatus().isNotFound();
    }
    api.post("controller", "cora", path + "/points", POINT).expectStatus().isForbidden();
  }

  @Test
  void only_final_invoices_have_points() {
    api.accept(
        account("FI-6"),
        io.dunlin.account.Facts.invoice("FI-6", "FI6-R", "2026-02-01", "2026-03-20", "10.00"));

    note("frida", "FI6-R", POINT).expectStatus().isNotFound();
    api.read("/api/v1/final-invoices?account=FI-6").jsonPath("$.items").isEmpty();
  }

  private void run(Instant now) {
    due.runDue(now, 500).block();
  }

  private String pointOf(String invoice) {
    AtomicReference<String> id = new AtomicReference<>();
    api.read("/api/v1/final-invoices/" + invoice)
        .jsonPath("$.points[0].id")
        .value(String.class, id::set);
    return id.get();
  }

  private ResponseSpec note(String user, String invoice, String body) {
    return api.post("ar", user, "/api/v1/final-invoices/" + invoice + "/points", body);
  }

  private ResponseSpec resolve(String agent, String invoice, String point, String body) {
    String path = "/api/v1/final-invoices/%s/points/%s/resolve".formatted(invoice, point);
    return api.post("agent", agent, path, body);
  }

  /** The reviews told of an account, once there are so many. */
  private static List<FinalInvoiceReviewDue> reviews(KafkaTap tap, String account, int atLeast) {
    return tap.await(atLeast, record -> account.equals(record.key()) && isReview(record)).stream()
        .map(record -> EventJson.read(record.value(), FinalInvoiceReviewDue.class))
        .toList();
  }

  private static boolean isReview(ConsumerRecord<String, byte[]> record) {
    return KafkaTap.type(record).equals("io.dunlin.account.final-invoice-review-due.v1");
  }

  private static OpenFinalInvoice open(String invoice, String dueOn, int points) {
    return new OpenFinalInvoice(invoice, LocalDate.parse(dueOn), eur("10.00"), points);
  }

  private static InvoiceIssued last(String account, String invoice, String dueOn) {
    return new InvoiceIssued(
        invoice,
        account,
        InvoiceKind.FINAL,
        LocalDate.parse("2026-02-01"),
        LocalDate.parse(dueOn),
        eur("10.00"),
        null);
  }
}

package io.dunlin.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.Finance.Line;
import io.dunlin.acceptance.company.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input is told what to change, and its neighbours are kept. */
class BadInputScenarios {

  private final Company company = Company.shared();
  private final Finance finance = company.finance();
  private final LocalDate today = company.clock().today();
  private final Customer customer = company.customer().registered();
  private Map<String, Object> invoice;

  @BeforeEach
  void a_good_invoice() {
    invoice = customer.invoiceData(Finance.number("INV"), "10.00", today, today.plusDays(30));
  }

  @Test
  void an_unreadable_body_is_told_where_reading_stopped() {
    Answer answer = finance.raw(Finance.BATCH, "[{\"id\": \"1\", ");

    assertThatItIsAProblem(answer, 400);
    assertThat(answer.json().path("detail").asString()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "dueOn, 31.03.2026, /data/dueOn",
    "dueOn, 2020-01-01, /data/dueOn",
    "kind, WEEKLY, /data/kind",
    "invoice, '', /data/invoice",
    "surprise, something, /data/surprise"
  })
  void one_wrong_field_is_named_by_a_pointer(String field, String value, String pointer) {
    invoice.put(field, value);

    assertThatItIsRejectedFor(pointer, event(invoice));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/v1/accounts?q=%00", "/api/v1/invoices/a%00b"})
  void a_character_that_no_database_keeps_is_told(String path) {
    assertThatItIsAProblem(company.manager().get(path), 400);
  }

  @Test
  void a_wrong_type_is_named_by_a_pointer() {
    invoice.put("dueOn", List.of("tomorrow"));

    assertThatItIsRejectedFor("/data/dueOn", event(invoice));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "-5.00, USD, /data/amount",
    "0.001, USD, /data/amount",
    "ten, USD, /data/amount",
    "10.00, XXQ, /data/amount"
  })
  void a_wrong_amount_is_named_by_a_pointer(String amount, String currency, String pointer) {
    invoice.put("amount", new Amount(amount, currency));

    assertThatItIsRejectedFor(pointer, event(invoice));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "currency, ZZZ, /data/currency",
    "timeZone, Mars/Olympus, /data/timeZone",
    "country, Atlantis, /data/country"
  })
  void an_unknown_place_or_currency_is_named_by_a_pointer(
      String field, String value, String pointer) {
    Map<String, Object> profile = profile(Finance.number("AC"));
    profile.put(field, value);

    var event = Finance.event("account-upserted", profile.get("account").toString(), profile);
    assertThatItIsRejectedFor(pointer, event);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    invoice.put("dueOn", "soon");
    invoice.put("amount", new Amount("-5.00", "USD"));

    var problem = rejection(event(invoice));

    assertThat(problem.path("errors")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void an_event_of_an_account_that_does_not_exist_is_rejected() {
    invoice.put("account", "NOBODY-KNOWS");

    var problem = rejection(Finance.event("invoice-issued", "NOBODY-KNOWS", invoice));

    assertThat(problem.path("type").asString()).isEqualTo("/problems/unknown-account");
  }

  @Test
  void an_account_that_does_not_exist_is_not_found() {
    assertThatItIsAProblem(company.manager().get("/api/v1/accounts/NOBODY-KNOWS"), 404);
  }

  @Test
  void a_batch_of_1001_is_refused_as_a_whole() {
    var event = Finance.event("invoice-issued", customer.account(), invoice);

    Answer answer = finance.batch(Collections.nCopies(1001, event));

    assertThat(answer.status()).isIn(400, 413, 422);
    assertThatItIsAProblem(answer, answer.status());
    assertThat(answer.body()).contains("1,000");
  }

  @Test
  void the_neighbours_of_a_bad_event_are_kept() {
    var bad = customer.invoiceData(Finance.number("INV"), "-1.00", today, today.plusDays(30));
    var good = customer.invoiceData(Finance.number("INV"), "20.00", today, today.plusDays(30));

    Answer answer = finance.batch(List.of(event(invoice), event(bad), event(good))).expect(200);

    assertThat(answer.json().path("results"))
        .extracting(result -> result.path("verdict").asString())
        .containsExactly("accepted", "rejected", "accepted");
    assertThat(customer.file().invoice(good.get("invoice").toString()).balance())
        .isEqualTo(Amount.usd("20.00"));
  }

  @Test
  void a_line_of_2_mb_and_an_unreadable_one_are_rejected_lines_and_the_stream_goes_on() {
    String good = Json.write(event(invoice));
    String tooLong = "{\"id\":\"" + "x".repeat(2_000_000) + "\"}";

    List<Line> answer = finance.stream(List.of(tooLong, "{not json", good));

    assertThat(answer.subList(0, 3))
        .extracting(Line::verdict)
        .containsExactly("rejected", "rejected", "accepted");
    assertThat(answer.getLast())
        .extracting(line -> line.count("accepted"), line -> line.count("rejected"))
        .containsExactly(1, 2);
  }

  @Test
  void the_same_event_again_is_a_duplicate_and_with_other_content_rejected() {
    var first = event(invoice);
    var other = Json.object();
    other.putAll(first);
    other.put("data", customer.invoiceData("INV-OTHER", "11.00", today, today.plusDays(30)));

    List<Line> answer =
        finance.stream(List.of(Json.write(first), Json.write(first), Json.write(other)));

    assertThat(answer.subList(0, 3))
        .extracting(Line::verdict)
        .containsExactly("accepted", "duplicate", "rejected");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/api/v1/accounts?limit=501, 400",
    "/api/v1/accounts?limit=many, 400",
    "/api/v1/accounts?standing=RICH, 400",
    "/api/v1/ageing?asOf=yesterday, 400",
    "/api/v1/nothing-here, 404"
  })
  void a_question_that_cannot_be_answered_is_a_problem(String path, int status) {
    assertThatItIsAProblem(company.manager().get(path), status);
  }

  private void assertThatItIsRejectedFor(String pointer, Map<String, Object> event) {
    assertThat(rejection(event).path("errors"))
        .extracting(error -> error.path("pointer").asString())
        .anyMatch(found -> found.startsWith(pointer));
  }

  private JsonNode rejection(Map<String, Object> event) {
    Answer answer = finance.single(event).expect(200);
    var result = answer.json().at("/results/0");
    assertThat(result.path("verdict").asString()).as(answer.body()).isEqualTo("rejected");
    assertThat(result.at("/problem/type").asString()).startsWith("/problems/");
    return result.path("problem");
  }

  private Map<String, Object> event(Map<String, Object> data) {
    return Finance.event("invoice-issued", customer.account(), data);
  }

  private static Map<String, Object> profile(String account) {
    return Json.object(
        "account", account,
        "name", "Newcomer",
        "segment", "CORE",
        "country", "US",
        "timeZone", "UTC",
        "currency", "USD",
        "csm", "dana",
        "contacts", List.of());
  }

  private static void assertThatItIsAProblem(Answer answer, int status) {
    assertThat(answer.expect(status).contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString()).startsWith("/problems/");
    assertThat(answer.json().path("title").asString()).isNotBlank();
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
  }
}

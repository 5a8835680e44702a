package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.TimelineEntry;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contracts begin again or end: who is asked, who is contacted, and when. */
class ContractScenarios {

  private final Company company = Company.shared();

  @Test
  @DisplayName("B2: ninety days ahead Finance and the CSM are asked, and Finance hears their yes")
  void a_renewal_is_reviewed_and_approved() {
    Customer customer = company.customer().registered();
    LocalDate renewalOn = company.clock().today().plusDays(95);
    customer.renewsOn(renewalOn, "1200.00");

    company.clock().moveTo(renewalOn.minusDays(91));
    assertThat(renewal(customer).path("state").asString()).isEqualTo("SCHEDULED");

    company.clock().moveTo(renewalOn.minusDays(90));
    assertThat(renewal(customer).path("state").asString()).isEqualTo("IN_REVIEW");

    String path = "/api/v1/renewals/" + renewal(customer).path("id").asString() + "/decision";
    yes(company.client("ar", "frida"), path);
    yes(company.client("csm", customer.csm()), path);
    company.clock().settle();

    assertThat(renewal(customer).path("state").asString()).isEqualTo("APPROVED");
    assertThat(told(customer, "renewal-review-due", "renewal-approved"))
        .containsExactly("renewal-review-due", "renewal-approved");
  }

  @Test
  @DisplayName("B2: the review is work for Finance and for the CSM, each until they have answered")
  void a_review_is_work_for_both() {
    Customer customer = company.customer().registered();
    ApiClient frida = company.client("ar", "frida");
    ApiClient csm = company.client("csm", customer.csm());
    customer.renewsOn(company.clock().today().plusDays(80), "1200.00");
    company.clock().settle();
    LocalDate answerBy = LocalDate.parse(renewal(customer).path("answerBy").asString());
    assertThat(List.of(asked(frida, customer), asked(csm, customer)))
        .allSatisfy(
            asked ->
                assertThat(asked)
                    .singleElement()
                    .satisfies(item -> assertThat(item.dueOn()).isEqualTo(answerBy))
                    .satisfies(item -> assertThat(item.description()).isNotBlank()));

    String path = "/api/v1/renewals/" + renewal(customer).path("id").asString() + "/decision";
    yes(frida, path);
    company.clock().settle();
    assertThat(asked(frida, customer)).isEmpty();
    assertThat(asked(csm, customer)).hasSize(1);

    yes(csm, path);
    company.clock().settle();
    assertThat(asked(csm, customer)).isEmpty();
    assertThat(customer.file().workOf("RENEWAL_REVIEW"))
        .extracting(WorkItem::state)
        .containsExactly("DONE", "DONE");
  }

  @Test
  @DisplayName("B2: what nobody answers in 30 days is escalated, once")
  void a_renewal_that_nobody_answers_is_escalated() {
    Customer customer = company.customer().registered();
    customer.renewsOn(company.clock().today().plusDays(80), "1200.00");
    company.clock().settle();
    LocalDate answerBy = LocalDate.parse(renewal(customer).path("answerBy").asString());

    company.clock().moveTo(answerBy);
    assertThat(renewal(customer).path("state").asString()).isEqualTo("IN_REVIEW");

    company.clock().moveTo(answerBy.plusDays(3));

    assertThat(renewal(customer).path("state").asString()).isEqualTo("OVERDUE");
    assertThat(told(customer, "renewal-review-overdue")).hasSize(1);
    assertThat(customer.file().workOf("RENEWAL_OVERDUE"))
        .singleElement()
        .extracting(WorkItem::assigneeRole)
        .isEqualTo("manager");
  }

  @Test
  @DisplayName("E4: a customer with an open final invoice is to be contacted once a month")
  void a_final_invoice_is_followed_up_once_a_month() {
    Customer customer = company.customer().registered();
    LocalDate today = company.clock().today();
    YearMonth next = YearMonth.from(today).plusMonths(1);
    String invoice = customer.isInvoicedFinally("70.00", today.plusDays(90));

    company.clock().moveTo(next.atDay(15));
    customer.pays("70.00", next.atDay(15), invoice);
    company.clock().moveTo(next.plusMonths(1).atDay(15));

    assertThat(customer.file().timeline().all("final-invoice-review-due"))
        .extracting(ContractScenarios::month)
        .doesNotHaveDuplicates()
        .contains(next)
        .doesNotContain(next.plusMonths(1));
    assertThat(customer.file().workOf("FINAL_INVOICE_CONTACT"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.assignee()).isEqualTo(customer.collector()))
        .allSatisfy(item -> assertThat(item.title()).contains(invoice))
        .extracting(WorkItem::state)
        .doesNotContain("OPEN");
  }

  private JsonNode renewal(Customer customer) {
    return company
        .manager()
        .get("/api/v1/renewals?account=" + customer.account())
        .expect(200)
        .json()
        .at("/items/0");
  }

  /** What is on the list of somebody who is asked about the customer's renewal. */
  private static List<WorkItem> asked(ApiClient client, Customer customer) {
    String list = "/api/v1/worklist?assignee=me&kind=RENEWAL_REVIEW&account=";
    return client.all(list + customer.account(), WorkItem.class);
  }

  private static void yes(ApiClient client, String path) {
    client.post(path, Json.object("verdict", "APPROVE")).expect(200);
  }

  private static YearMonth month(TimelineEntry review) {
    return YearMonth.from(LocalDate.parse(review.data().path("on").asString()));
  }

  /** Those of the events that were told, in their order. */
  private static List<String> told(Customer customer, String... names) {
    return customer.file().timeline().happenings().stream()
        .flatMap(happening -> Stream.of(names).filter(happening::is))
        .toList();
  }
}

package io.dunlin.acceptance.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Agent;
import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.Clock;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.SequenceView;
import io.dunlin.acceptance.company.Standing;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents call customers and log how it went. */
class DispositionScenarios {

  private static final String PROMISE = "Contacted / Promise to Pay / Payment Scheduled";

  private final Company company = Company.shared();
  private final LocalDate today = company.clock().today();
  private final String user = Finance.number("agent").toLowerCase();
  private final Agent agent = company.agent(user);
  private final Customer customer =
      company.customer().withoutHolidays().collectedBy(user).registered();
  private String invoice;

  @BeforeEach
  void the_customer_is_overdue() {
    invoice = customer.isInvoiced("900.00", today.minusDays(3));
    company.clock().settle();
  }

  @Test
  @DisplayName("C1: a path of the catalogue is accepted and kept as it was logged")
  void a_path_of_the_catalogue_is_accepted() {
    agent.calls(customer, "Not Contacted / No Answer / Unreachable").expect(201);

    var logged = agent.client().get("/api/v1/interactions?account=" + customer.account());
    assertThat(logged.expect(200).json().at("/items/0/disposition").values())
        .extracting(layer -> layer.asString())
        .containsExactly("Not Contacted", "No Answer", "Unreachable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contacted / Promise to Pay / Unreachable",
        "Contacted / Promise to Pay",
        "Delighted / Promise to Pay / Payment Scheduled"
      })
  @DisplayName("C1: a path that is not in the catalogue is refused, and nothing is logged")
  void a_path_that_is_not_in_the_catalogue_is_refused(String path) {
    Answer answer = agent.calls(customer, path);

    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.pointers()).anyMatch(pointer -> pointer.startsWith("/disposition"));
    var logged = agent.client().get("/api/v1/interactions?account=" + customer.account());
    assertThat(logged.json().path("items")).isEmpty();
  }

  @Test
  @DisplayName("C2: a promise is kept on record and schedules a callback for its date")
  void a_promise_schedules_a_callback_for_its_date() {
    LocalDate promised = Clock.mondayAfter(today);
    var promise = Json.object("amount", Amount.usd("900.00"), "date", promised.toString());

    agent.calls(customer, PROMISE, "promise", promise).expect(201);

    assertThat(agent.worklist())
        .filteredOn(item -> item.kind().equals("CALLBACK"))
        .singleElement()
        .satisfies(item -> assertThat(item.account()).isEqualTo(customer.account()))
        .satisfies(item -> assertThat(item.dueOn()).isEqualTo(promised));
    var promises = agent.client().get("/api/v1/promises?account=" + customer.account()).expect(200);
    assertThat(promises.json().path("items")).hasSize(1);
  }

  @Test
  @DisplayName("C2: a promise without an amount and a date is refused, and names both")
  void a_promise_needs_an_amount_and_a_date() {
    Answer answer = agent.calls(customer, PROMISE);

    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.pointers()).anyMatch(pointer -> pointer.startsWith("/promise"));
  }

  @Test
  @DisplayName("C2: a callback needs a time, and is on the agent's worklist until it is done")
  void a_callback_is_on_the_worklist_until_it_is_done() {
    String path = "Contacted / Call Back / Callback Scheduled";
    assertThat(agent.calls(customer, path).status()).isIn(400, 422);

    agent.calls(customer, path, "callBackAt", Clock.onMondayAfter(today).toString()).expect(201);
    WorkItem callback = agent.worklist().getFirst();
    assertThat(agent.closes(callback, "").status()).isIn(400, 422);
    agent.closes(callback, "Called back, they will pay.").expect(200);

    assertThat(agent.worklist()).extracting(WorkItem::id).doesNotContain(callback.id());
  }

  @Test
  @DisplayName(
      "W4: with everything disputed the account is not collectible and its sequence is held")
  void with_everything_disputed_the_sequence_is_held() {
    var dispute = Json.object("invoices", List.of(invoice), "reason", "Wrong quantity");

    agent
        .calls(
            customer, customer.colleague(), "Contacted / Dispute / Escalated", "dispute", dispute)
        .expect(201);
    company.clock().settle();

    assertThat(customer.file().invoice(invoice).disputed()).isTrue();
    assertThat(customer.file().standing())
        .extracting(Standing::state, Standing::collectible)
        .containsExactly("DISPUTED", Amount.usd("0.00"));
    assertThat(customer.file().sequence())
        .extracting(SequenceView::state, SequenceView::reason)
        .containsExactly("HELD", "DISPUTE");
  }
}

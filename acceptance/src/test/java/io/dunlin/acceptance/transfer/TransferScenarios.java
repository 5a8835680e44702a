package io.dunlin.acceptance.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.MessageView;
import io.dunlin.acceptance.company.TimelineEntry;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An overdue account goes to Eve in the midst of its sequence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferScenarios {

  private final Company company = Company.shared();
  private Customer customer;
  private LocalDate effectiveOn;
  private List<WorkItem> before;

  @BeforeAll
  void the_account_goes_to_eve_between_the_reminder_and_the_mail() {
    LocalDate dueOn = company.clock().today();
    effectiveOn = dueOn.plusDays(12);
    customer = company.customer().lookedAfterBy("dana").registered();
    customer.isInvoiced("1200.00", dueOn);
    company.clock().moveTo(dueOn.plusDays(11));
    before = customer.file().workOf("REMINDER");
    company
        .client("team-lead", "tess")
        .post(
            "/api/v1/transfers",
            Json.object(
                "account", customer.account(),
                "from", "dana",
                "to", "eve",
                "reason", "LEAVE",
                "effectiveOn", effectiveOn.toString()))
        .expect(201);

    company.clock().moveTo(effectiveOn);
  }

  @Test
  @DisplayName("D5: from its day the account is the new CSM's, and not the old one's")
  void the_account_is_eves() {
    Answer account = csm("eve").get("/api/v1/accounts/" + customer.account());
    assertThat(account.expect(200).json().path("csm").asString()).isEqualTo("eve");
    csm("dana").get("/api/v1/accounts/" + customer.account()).expect(404);
    Answer owners = company.manager().get("/api/v1/accounts/" + customer.account() + "/owners");
    assertThat(owners.expect(200).json().at("/items/0/from").asString())
        .isEqualTo(effectiveOn.toString());
  }

  @Test
  @DisplayName("D5: open work goes with the account")
  void open_work_is_eves() {
    assertThat(before).extracting(WorkItem::assignee).containsExactly("dana");
    assertThat(customer.file().workOf("REMINDER"))
        .extracting(WorkItem::id, WorkItem::assignee)
        .containsExactly(tuple(before.getFirst().id(), "eve"));
  }

  @Test
  @DisplayName("D5: the running sequence goes on in the new CSM's name")
  void the_sequence_goes_on_in_eves_name() {
    List<MessageView> sent = customer.file().messages("SENT");

    assertThat(sent).extracting(MessageView::processDay).containsExactly(12);
    assertThat(sent.getFirst().from())
        .containsIgnoringCase("eve")
        .doesNotContainIgnoringCase("dana");
  }

  @Test
  @DisplayName("A7: the transfer stands on the timeline, with what was open")
  void it_stands_on_the_timeline() {
    assertThat(customer.file().timeline().all("account-transferred"))
        .extracting(TimelineEntry::sentence)
        .containsExactly(
            "The account went from dana to eve on %s (leave, automated: %s) with %s."
                .formatted(
                    effectiveOn,
                    "no open sales opportunities, no pending tasks of the CSM, the health is good",
                    "1200.00 USD open, 1200.00 USD of it overdue"));
  }

  private ApiClient csm(String user) {
    return company.client("csm", user);
  }
}

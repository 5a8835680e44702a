package io.dunlin.acceptance.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Clock;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dana owes the customer a call when the account is to go to Eve, so people hand it over. */
class HandOverScenarios {

  private static final String TRANSFERS = "/api/v1/transfers";
  private static final String CHECKLIST = "HAND_OVER_CHECKLIST";
  private static final String MEETING = "HAND_OVER_MEETING";

  private final Company company = Company.shared();
  private final ApiClient dana = company.client("csm", "dana");
  private final ApiClient eve = company.client("csm", "eve");
  private final LocalDate effectiveOn = company.clock().today().plusDays(10);
  private Customer customer;
  private JsonNode transfer;

  @BeforeEach
  void a_transfer_is_asked_for_while_a_call_is_owed() {
    customer = company.customer().withoutHolidays().lookedAfterBy("dana").registered();
    company.clock().settle();
    owesACall();
    transfer =
        company
            .client("team-lead", "tess")
            .post(
                TRANSFERS,
                Json.object(
                    "account", customer.account(),
                    "from", "dana",
                    "to", "eve",
                    "reason", "LEAVE",
                    "effectiveOn", effectiveOn.toString()))
            .expect(201)
            .json();
    company.clock().settle();
  }

  @Test
  @DisplayName("D3, D4: with a task pending it is manual, and both CSMs hand over before the day")
  void from_the_pending_task_to_the_hand_over() {
    assertThat(transfer.path("mode").asString()).isEqualTo("MANUAL");
    assertThat(transfer.at("/why/0").asString()).isEqualTo("1 pending task of the CSM");
    assertThat(handOver(dana))
        .extracting(WorkItem::kind, WorkItem::dueOn)
        .containsExactlyInAnyOrder(
            tuple(CHECKLIST, effectiveOn.minusDays(1)), tuple(MEETING, effectiveOn.minusDays(1)));
    assertThat(handOver(eve))
        .singleElement()
        .satisfies(item -> assertThat(item.kind()).isEqualTo(MEETING))
        .satisfies(item -> assertThat(item.description()).contains("1 pending task of the CSM"));
    assertThat(checklist().at("/known/openTasks/0/kind").asString()).isEqualTo("CALLBACK");

    dana.put(path() + "/checklist", analysis()).expect(200);
    company.clock().settle();
    assertThat(handOver(dana)).extracting(WorkItem::kind).containsExactly(MEETING);

    company.clock().moveTo(effectiveOn);
    assertThat(handOver(dana)).isEmpty();
    assertThat(handOver(eve)).isEmpty();
    assertThat(customer.file().workOf("CALLBACK"))
        .extracting(WorkItem::state, WorkItem::assignee)
        .containsExactly(tuple("OPEN", "eve"));
  }

  @Test
  @DisplayName("D4: cancelled with the transfer, nobody hands over")
  void cancelled_with_the_transfer() {
    company.client("cs-ops", "otto").post(path() + "/cancel", Map.of("reason", "dana stays"));
    company.clock().settle();

    assertThat(handOver(dana)).isEmpty();
    assertThat(handOver(eve)).isEmpty();
    assertThat(customer.file().timeline().all("transfer-cancelled")).hasSize(1);
  }

  /** Dana has promised to call back after the day of the transfer. */
  private void owesACall() {
    dana.post(
            "/api/v1/interactions",
            Json.object(
                "account",
                customer.account(),
                "channel",
                "CALL",
                "direction",
                "OUTBOUND",
                "contact",
                customer.colleague().id(),
                "at",
                company.clock().now().toString(),
                "disposition",
                List.of("Contacted", "Call Back", "Callback Scheduled"),
                "note",
                "Spoke on the phone.",
                "callBackAt",
                Clock.onMondayAfter(effectiveOn).toString()))
        .expect(201);
    company.clock().settle();
  }

  private static Map<String, Object> analysis() {
    return Json.object(
        "mainContactReplying",
        true,
        "openEscalations",
        "none",
        "escalationHistory",
        "none",
        "openCases",
        "none",
        "recentNotes",
        "wants a call",
        "activeUsers",
        40,
        "inactiveUsers",
        3,
        "terminatedUsers",
        1,
        "paidUsers",
        45,
        "modulesInUse",
        List.of("safety"));
  }

  private JsonNode checklist() {
    return dana.get(path() + "/checklist").expect(200).json();
  }

  private String path() {
    return TRANSFERS + "/" + transfer.path("id").asString();
  }

  /** What somebody is asked to do for the hand-over of the account. */
  private List<WorkItem> handOver(ApiClient client) {
    String list = "/api/v1/worklist?assignee=me&account=" + customer.account();
    return client.all(list, WorkItem.class).stream()
        .filter(item -> item.kind().startsWith("HAND_OVER"))
        .toList();
  }
}

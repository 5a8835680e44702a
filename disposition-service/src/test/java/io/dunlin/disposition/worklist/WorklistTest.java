package io.dunlin.disposition.worklist;

import static io.dunlin.disposition.Customers.changed;
import static io.dunlin.disposition.Customers.invoice;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.stopped;
import static io.dunlin.disposition.Customers.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

class WorklistTest extends ServiceTest {

  private static final String DONE = "/api/v1/work-items/{id}/done";
  private static final String CASE_NOTE = "{\"caseNote\": \"Spoke to the front desk\"}";

  private final String account = number();
  private final String dana = "dana-" + account;
  private final String kim = "kim-" + account;
  private final String sequence = Customers.id();

  @Test
  @DisplayName("A2: a task that dunning asks for is opened for whom its role means at the account")
  void a_requested_task_is_opened_for_the_accounts_own_people() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());
    TaskRequested call = task(account, TaskKind.CALL, sequence, "agent", today());
    TaskRequested decision = task(account, TaskKind.DECISION, sequence, "manager", today());

    publish(owned(account, dana, kim), reminder, call, decision);

    assertThat(published(account, 3, WorkItemOpened.class))
        .extracting(WorkItemOpened::workItem, WorkItemOpened::assignee)
        .containsExactlyInAnyOrder(
            tuple(reminder.task(), dana), tuple(call.task(), kim), tuple(decision.task(), null));
    list("csm", dana).jsonPath("$.items[*].id").isEqualTo(List.of(reminder.task()));
    list("csm", dana).jsonPath("$.items[0].description").isEqualTo("Look at the open invoices");
    list("agent", kim).jsonPath("$.items[*].id").isEqualTo(List.of(call.task()));
    get("manager", "ann", "/api/v1/worklist?assignee=me&account={a}", account)
        .expectBody()
        .jsonPath("$.items[*].id")
        .isEqualTo(List.of(decision.task()));
  }

  @Test
  @DisplayName(
      "A3: the open tasks of a stopped sequence are withdrawn, and none is opened after it")
  void tasks_of_a_stopped_sequence_are_withdrawn() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());
    TaskRequested followUp = task(account, TaskKind.FOLLOW_UP, sequence, "csm", today());
    TaskRequested late = task(account, TaskKind.CALL, sequence, "agent", today());
    publish(owned(account, dana, kim), reminder);

    publish(stopped(account, sequence), followUp);
    publish(late);

    assertThat(published(account, 1, WorkItemCancelled.class))
        .extracting(WorkItemCancelled::workItem, WorkItemCancelled::reason)
        .containsExactly(tuple(reminder.task(), "POC_RESPONDED"));
    get("manager", "ann", "/api/v1/worklist?account={a}&state=OPEN", account)
        .expectBody()
        .jsonPath("$.items[*].id")
        .isEqualTo(List.of(followUp.task()));
    get("csm", dana, "/api/v1/work-items/{id}", reminder.task())
        .expectBody()
        .jsonPath("$.cancelledWhy")
        .isEqualTo("POC_RESPONDED");
    get("manager", "ann", "/api/v1/work-items/{id}", late.task()).expectStatus().isNotFound();
  }

  @Test
  @DisplayName("A3: nobody is asked to follow up a customer who answered and has paid since")
  void a_follow_up_ends_with_its_episode() {
    String episode = Customers.id();
    TaskRequested followUp = Customers.followUp(account, episode, today());
    TaskRequested ofAnother = Customers.followUp(account, Customers.id(), today());
    publish(owned(account, dana, kim), followUp, ofAnother);

    publish(Customers.current(account, episode, today()));

    assertThat(published(account, 1, WorkItemCancelled.class))
        .extracting(WorkItemCancelled::workItem, WorkItemCancelled::reason)
        .containsExactly(tuple(followUp.task(), "ACCOUNT_CURRENT"));
    get("manager", "ann", "/api/v1/worklist?account={a}&state=OPEN", account)
        .expectBody()
        .jsonPath("$.items[*].id")
        .isEqualTo(List.of(ofAnother.task()));
  }

  @Test
  @DisplayName("A2: a task that is asked for twice is opened once")
  void a_task_that_is_asked_for_twice_is_opened_once() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());

    publish(owned(account, dana, kim), reminder, reminder);
    publish(reminder);

    assertThat(published(account, 1, WorkItemOpened.class)).hasSize(1);
  }

  @Test
  @DisplayName("A5: a task is closed with a case note, once, by whom it belongs to")
  void a_task_is_closed_with_a_case_note_once() {
    TaskRequested call = task(account, TaskKind.CALL, sequence, "agent", today());
    publish(owned(account, dana, kim), call);

    post("agent", "lee", "{}", DONE, call.task()).expectStatus().isNotFound();
    post("agent", kim, "{\"caseNote\": \" \"}", DONE, call.task())
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/caseNote");
    post("agent", kim, CASE_NOTE, DONE, call.task())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("DONE")
        .jsonPath("$.caseNote")
        .isEqualTo("Spoke to the front desk");
    post("agent", kim, CASE_NOTE, DONE, call.task()).expectStatus().isEqualTo(409);

    list("agent", kim).jsonPath("$.items.length()").isEqualTo(0);
    get("agent", kim, "/api/v1/work-items?account={a}", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
    assertThat(published(account, 1, WorkItemDone.class))
        .extracting(WorkItemDone::by, WorkItemDone::caseNote)
        .containsExactly(tuple(kim, "Spoke to the front desk"));
  }

  @Test
  @DisplayName("A5: an agent or a CSM sees the tasks of others at the account, and closes none")
  void tasks_of_others_at_the_account_are_seen_and_not_closed() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());
    TaskRequested question = task(account, TaskKind.FOLLOW_UP, sequence, "ar", today());
    TaskRequested call = task(account, TaskKind.CALL, sequence, "agent", today());
    publish(owned(account, dana, kim), reminder, question, call);

    for (TaskRequested ofAnother : List.of(reminder, question)) {
      get("agent", kim, "/api/v1/work-items/{id}", ofAnother.task()).expectStatus().isOk();
      post("agent", kim, CASE_NOTE, DONE, ofAnother.task()).expectStatus().isForbidden();
    }
    post("csm", dana, CASE_NOTE, DONE, call.task()).expectStatus().isForbidden();
    post("csm", dana, CASE_NOTE, DONE, question.task()).expectStatus().isForbidden();
    get("manager", "ann", "/api/v1/worklist?account={a}&state=OPEN", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(3);

    post("csm", dana, CASE_NOTE, DONE, reminder.task()).expectStatus().isOk();
    post("ar", "frida", CASE_NOTE, DONE, question.task()).expectStatus().isOk();
    post("manager", "ann", CASE_NOTE, DONE, call.task()).expectStatus().isOk();
  }

  @Test
  @DisplayName("A3: a task that was withdrawn cannot be done any more")
  void a_withdrawn_task_cannot_be_done() {
    TaskRequested call = task(account, TaskKind.CALL, sequence, "agent", today());
    publish(owned(account, dana, kim), call, stopped(account, Customers.id()));
    publish(stopped(account, sequence));

    post("agent", kim, CASE_NOTE, DONE, call.task()).expectStatus().isEqualTo(409);
  }

  @Test
  @DisplayName("C6: what is due is ordered by age class and amount, and says why it is there")
  void work_is_ordered_and_explained() {
    String bigger = number();
    TaskRequested small = task(account, TaskKind.CALL, null, "agent", today());
    TaskRequested big = task(bigger, TaskKind.CALL, null, "agent", today());
    TaskRequested older = task(account, TaskKind.CALL, null, "agent", today().minusDays(1));
    TaskRequested later = task(account, TaskKind.CALL, null, "agent", today().plusDays(1));
    publish(
        owned(account, dana, kim),
        owned(bigger, dana, kim),
        owed(account, today().minusDays(42), "1200"),
        owed(bigger, today().minusDays(10), "5000"),
        later,
        small,
        big,
        older);

    list("agent", kim)
        .jsonPath("$.items[*].id")
        .isEqualTo(List.of(older.task(), small.task(), big.task(), later.task()))
        .jsonPath("$.items[1].reasons")
        .isEqualTo(List.of("oldest invoice 42 days past due", "1,200.00 USD collectible"))
        .jsonPath("$.items[1].reasonCodes")
        .isEqualTo(List.of("OVER_31_DAYS_PAST_DUE", "COLLECTIBLE"))
        .jsonPath("$.items[1].priority")
        .isEqualTo("OVER_31_DAYS_PAST_DUE");
    assertThat(idsPageByPage())
        .containsExactly(older.task(), small.task(), big.task(), later.task());
  }

  @Test
  @DisplayName("E5: final invoices, then two months of aged MRR, then over 31 days, by amount")
  void debts_come_in_the_order_of_their_class() {
    String last = owing("90000", today().minusDays(31));
    String smaller = owing("100", today().minusDays(32));
    String larger = owing("200", today().minusDays(40));
    String aged = owing("50", today().minusDays(20));
    String ending = owing("10", today().minusDays(2));
    LocalDate month = today().withDayOfMonth(1);
    publish(
        invoice(aged, "A1-" + aged, month.minusDays(1)),
        invoice(aged, "A2-" + aged, month.minusDays(40)),
        invoice(last, "A1-" + last, month.minusDays(2)),
        invoice(last, "A2-" + last, month.minusDays(3)),
        Customers.finalInvoice(ending, "F-" + ending, today().minusDays(2)));

    get("agent", kim, "/api/v1/worklist?assignee=me")
        .expectBody()
        .jsonPath("$.items[*].account")
        .isEqualTo(List.of(ending, aged, larger, smaller, last))
        .jsonPath("$.items[1].reasonCodes[0]")
        .isEqualTo("AGED_RECURRING_INVOICES");
  }

  /** An account of Kim's with a call to make today. */
  private String owing(String amount, LocalDate since) {
    String owing = number();
    publish(
        owned(owing, dana, kim),
        owed(owing, since, amount),
        task(owing, TaskKind.CALL, null, "agent", today()));
    return owing;
  }

  @Test
  @DisplayName("D5: open work goes with the account to its new owners")
  void open_work_goes_to_the_new_owners() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());
    publish(owned(account, dana, null), reminder);

    publish(changed(account, 2, "new-" + account, null));

    list("csm", "new-" + account).jsonPath("$.items[*].id").isEqualTo(List.of(reminder.task()));
    list("csm", dana).jsonPath("$.items.length()").isEqualTo(0);
    get("csm", dana, "/api/v1/work-items/{id}", reminder.task()).expectStatus().isNotFound();
  }

  @Test
  @DisplayName("C3: a call for an account without a collector lies in the agents' queue")
  void a_call_without_a_collector_lies_in_the_agents_queue() {
    TaskRequested call = task(account, TaskKind.CALL, sequence, "agent", today());

    publish(owned(account, dana, null), call);

    get("agent", "lee", "/api/v1/worklist?assignee=me&account={a}", account)
        .expectBody()
        .jsonPath("$.items[*].id")
        .isEqualTo(List.of(call.task()));
    post("agent", "lee", CASE_NOTE, DONE, call.task()).expectStatus().isOk();
  }

  @Test
  @DisplayName("A2: a task that comes before its account is known finds its owner afterwards")
  void a_task_that_comes_before_its_account_finds_its_owner() {
    TaskRequested reminder = task(account, TaskKind.REMINDER, sequence, "csm", today());
    publish(reminder);

    publish(owned(account, dana, kim));

    list("csm", dana).jsonPath("$.items[*].id").isEqualTo(List.of(reminder.task()));
  }

  private BodyContentSpec list(String role, String user) {
    return get(role, user, "/api/v1/worklist?assignee=me").expectStatus().isOk().expectBody();
  }

  private List<String> idsPageByPage() {
    List<String> ids = new ArrayList<>();
    Listed page = page("");
    ids.addAll(page.ids());
    while (page.next() != null) {
      page = page(page.next());
      ids.addAll(page.ids());
    }
    return ids;
  }

  private Listed page(String after) {
    return Objects.requireNonNull(
        get("agent", kim, "/api/v1/worklist?assignee={k}&limit=1&after={n}", kim, after)
            .expectBody(Listed.class)
            .returnResult()
            .getResponseBody());
  }

  private record Listed(List<Map<String, Object>> items, String next) {
    List<String> ids() {
      return items.stream().map(item -> (String) item.get("id")).toList();
    }
  }
}

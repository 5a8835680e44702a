package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.Customers.MAIN_POC;
import static io.dunlin.disposition.Customers.OTHER_POC;
import static io.dunlin.disposition.Customers.invoice;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import com.jayway.jsonpath.JsonPath;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.Money;
import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class LogInteractionTest extends ServiceTest {

  private static final String SCHEDULED = "Contacted, Promise to Pay, Payment Scheduled";

  private static final String CALL_BACK = "Contacted, Call Back, Callback Scheduled";

  private final String account = number();

  @BeforeEach
  void a_customer_of_dana_and_kim() {
    publish(owned(account, "dana", "kim"), owed(account, today().minusDays(10), "1200"));
  }

  @Test
  @DisplayName("A3: a contacted call with the main POC is an answer, told in the same transaction")
  void a_call_that_reached_the_main_poc_is_an_answer() {
    log(call(MAIN_POC, "Contacted, Information Given, No Further Action", ""))
        .expectStatus()
        .isCreated();

    assertThat(publishedOf(account, 2))
        .hasSize(2)
        .satisfiesExactly(
            logged -> assertThat(((InteractionLogged) logged).reachedMainPoc()).isTrue(),
            answer -> {
              assertThat(answer).isInstanceOf(PocResponded.class);
              assertThat(((PocResponded) answer).contact()).isEqualTo(MAIN_POC);
              assertThat(((PocResponded) answer).at()).isEqualTo(clock.now());
            });
  }

  @Test
  @DisplayName("A3: another POC's call or mail, our own mail and a call nobody took are no answer")
  void other_interactions_are_no_answer() {
    String answered = "Contacted, Information Given, Documents Sent";
    log(call(OTHER_POC, "Contacted, Information Given, No Further Action", ""));
    log(call(MAIN_POC, "Not Contacted, No Answer, Unreachable", ""));
    log(call(MAIN_POC, answered, "").replace("CALL", "EMAIL"));
    log(inbound("EMAIL", OTHER_POC, answered, ""));

    assertThat(published(account, 4, InteractionLogged.class)).hasSize(4);
    assertThat(published(account, 0, PocResponded.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMAIL", "VOICEMAIL"})
  @DisplayName("A3: an e-mail or voicemail of the main POC that a person logs is an answer")
  void what_the_main_poc_wrote_or_said_is_an_answer(String channel) {
    log(inbound(channel, MAIN_POC, SCHEDULED, promise("400", "USD", today().toString())))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.mainPocResponded")
        .isEqualTo(true)
        .jsonPath("$.reachedMainPoc")
        .isEqualTo(false);

    assertThat(published(account, 1, PocResponded.class))
        .extracting(PocResponded::contact, PocResponded::channel, PocResponded::at)
        .containsExactly(tuple(MAIN_POC, channel, clock.now()));
  }

  @Test
  @DisplayName("C2: a promise to pay makes a promise and schedules a callback on its date")
  void a_promise_schedules_a_callback_on_its_date() {
    var day = today().plusDays(4);

    log(call(MAIN_POC, SCHEDULED, promise("400.00", "USD", day.toString())))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.promise.amount.amount")
        .isEqualTo("400.00")
        .jsonPath("$.workItems.length()")
        .isEqualTo(1);

    PromiseMade made = published(account, 1, PromiseMade.class).getFirst();
    assertThat(made.amount()).isEqualTo(Money.of("400", "USD"));
    assertThat(made.dueOn()).isEqualTo(day);
    WorkItemOpened callback = published(account, 1, WorkItemOpened.class).getFirst();
    assertThat(callback.kind()).isEqualTo(WorkItemKind.CALLBACK);
    assertThat(callback.assignee()).isEqualTo("kim");
    assertThat(callback.dueAt().atZone(CHICAGO).toLocalDate()).isEqualTo(day);
    assertThat(publishedOf(account, 4))
        .hasExactlyElementsOfTypes(
            InteractionLogged.class, PocResponded.class, PromiseMade.class, WorkItemOpened.class);
  }

  @Test
  @DisplayName("C2, W11: a payment that is promised for a Saturday is called about on Monday")
  void a_promise_for_a_saturday() {
    var saturday = today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    log(call(MAIN_POC, SCHEDULED, promise("400.00", "USD", saturday.toString())));

    WorkItemOpened callback = published(account, 1, WorkItemOpened.class).getFirst();
    assertThat(callback.dueAt().atZone(CHICAGO).toLocalDate()).isEqualTo(saturday.plusDays(2));
  }

  @Test
  @DisplayName("C2: a promise beyond what is open, or beyond 60 days, is refused with both reasons")
  void a_promise_beyond_the_bounds() {
    String day = today().plusYears(70).toString();

    log(call(MAIN_POC, SCHEDULED, promise("999999.00", "USD", day)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/promise/date", "/promise/amount/amount"));
  }

  @Test
  @DisplayName("C2: a dispute opens a dispute of the named invoices")
  void a_dispute_is_opened_for_its_invoices() {
    String invoice = "INV-" + account;
    publish(invoice(account, invoice, today().minusDays(10)));

    log(call(MAIN_POC, "Contacted, Dispute, Under Review", dispute(invoice)))
        .expectStatus()
        .isCreated();

    DisputeOpened opened = published(account, 1, DisputeOpened.class).getFirst();
    assertThat(opened.invoices()).isEqualTo(List.of(invoice));
    assertThat(opened.reason()).isEqualTo("billed twice");
  }

  @Test
  @DisplayName("C2: a call back schedules a callback at its time")
  void a_call_back_is_scheduled_at_its_time() {
    String at = at(BusinessDays.of("US").next(today()), 10);

    log(call(MAIN_POC, CALL_BACK, callBackAt(at))).expectStatus().isCreated();

    assertThat(published(account, 1, WorkItemOpened.class).getFirst().dueAt()).isEqualTo(at);
  }

  @Test
  @DisplayName(
      "C3, C7: a callback on a Sunday night is refused, with why and the next allowed time")
  void a_callback_outside_the_policy_is_refused() {
    LocalDate sunday = today().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    String next = at(BusinessDays.of("US").next(sunday), 9);

    log(call(MAIN_POC, CALL_BACK, callBackAt(at(sunday, 3))))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/callBackAt")
        .jsonPath("$.errors[0].detail")
        .value(
            String.class,
            detail ->
                assertThat(detail)
                    .contains("on the weekend of US", "outside the contact hours")
                    .endsWith("The next allowed time is " + next));
    log(call(MAIN_POC, CALL_BACK, callBackAt(next))).expectStatus().isCreated();
  }

  @Test
  @DisplayName("C7: a callback above the cap over seven days, mails of ours counted, is refused")
  void a_callback_above_the_cap_is_refused() {
    LocalDate day = BusinessDays.of("US").next(today());
    publish(sent("m-1"), sent("m-2"), sent("m-3"), sent("m-4"), sent("m-5"), sent("m-6"));
    log(call(MAIN_POC, CALL_BACK, callBackAt(at(day, 10)))).expectStatus().isCreated();

    log(call(MAIN_POC, CALL_BACK, callBackAt(at(day, 11))))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].detail")
        .value(String.class, detail -> assertThat(detail).contains("at most 7 are allowed"));
  }

  @Test
  @DisplayName("C7: a call that was made on a Sunday is logged all the same, and marked")
  void a_call_outside_the_policy_is_marked() {
    LocalDate sunday = today().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    String body =
        call(MAIN_POC, "Not Contacted, No Answer, Unreachable", "")
            .replace(clock.now().toString(), at(sunday, 3));

    log(body)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.outsidePolicy")
        .isEqualTo(List.of("WEEKEND", "OUTSIDE_HOURS"));
    log(body.replace("OUTBOUND", "INBOUND"))
        .expectBody()
        .jsonPath("$.outsidePolicy")
        .isEqualTo(List.of());

    assertThat(published(account, 2, InteractionLogged.class))
        .extracting(InteractionLogged::outsidePolicy)
        .containsExactly(List.of("WEEKEND", "OUTSIDE_HOURS"), null);
  }

  private static String callBackAt(String at) {
    return ", \"callBackAt\": \"" + at + "\"";
  }

  private static String at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(CHICAGO).toInstant().toString();
  }

  private MessageSent sent(String message) {
    return new MessageSent(
        account, message, null, null, "step", null, null, "f", "t", "s", clock.now(), null, null);
  }

  @Test
  @DisplayName("C2: payment completed settles nothing and asks Finance to check")
  void payment_completed_asks_finance_to_check() {
    log(call(MAIN_POC, "Contacted, Payment Made, Payment Completed", ""))
        .expectStatus()
        .isCreated();

    WorkItemOpened check = published(account, 1, WorkItemOpened.class).getFirst();
    assertThat(check.kind()).isEqualTo(WorkItemKind.PAYMENT_CHECK);
    assertThat(check.assigneeRole()).isEqualTo("ar");
    assertThat(check.assignee()).isNull();
  }

  @Test
  @DisplayName("C1: only paths of the catalogue are accepted, and the answer says what there is")
  void a_path_that_is_not_in_the_catalogue_is_refused() {
    log(call(MAIN_POC, "Contacted, No Answer, Unreachable", ""))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/disposition/1")
        .jsonPath("$.errors[0].detail")
        .value(String.class, detail -> assertThat(detail).contains("Promise to Pay"));
  }

  @Test
  @DisplayName("C2: everything that is wrong is told at once")
  void everything_that_is_wrong_is_told_at_once() {
    String body =
        """
        {"account": "%s", "channel": "PIGEON", "direction": "OUTBOUND", "contact": "C-nobody",
         "at": "yesterday", "disposition": ["Contacted", "Promise to Pay", "Payment Scheduled"],
         "difficult": {}, "callBackAt": "2001-01-01T00:00:00Z",
         "promise": {"amount": {"amount": "-1", "currency": "EUR"}, "date": "2001-01-01"},
         "dispute": {"invoices": []}}
        """
            .formatted(account);

    log(body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "/at",
                "/channel",
                "/difficult/why",
                "/dispute/invoices",
                "/dispute/reason",
                "/callBackAt",
                "/contact",
                "/promise/date",
                "/promise/amount/amount",
                "/promise/amount/currency",
                "/dispute"));
  }

  @Test
  @DisplayName("C2: a dispute names open invoices of its own account only")
  void a_dispute_names_open_invoices_of_its_own_account() {
    String stranger = number();
    publish(owned(stranger, "dana", "kim"), invoice(stranger, "INV-" + stranger, today()));

    log(call(MAIN_POC, "Contacted, Dispute, Under Review", dispute("INV-" + stranger)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/dispute/invoices/0");
  }

  @Test
  void an_unknown_field_is_an_error() {
    log(call(MAIN_POC, SCHEDULED, ", \"mood\": \"fine\"")).expectStatus().isBadRequest();
  }

  @Test
  void the_same_request_again_is_answered_and_not_done_again() {
    String body = call(MAIN_POC, SCHEDULED, promise("50", "USD", today().toString()));

    log(body, "kim", "key-" + account).expectStatus().isCreated();
    log(body, "kim", "key-" + account).expectStatus().isOk();

    get("agent", "kim", "/api/v1/interactions?account={a}", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.next")
        .isEmpty();
    log(body.replace("\"50\"", "\"51\""), "kim", "key-" + account).expectStatus().isEqualTo(409);
  }

  @Test
  void the_same_request_sent_at_once_is_done_once() {
    String body = call(MAIN_POC, SCHEDULED, promise("50", "USD", today().toString()));

    List<Integer> answers =
        IntStream.range(0, 6).parallel().mapToObj(_ -> status(body, "key-" + account)).toList();

    assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
    assertThat(published(account, 1, PromiseMade.class)).hasSize(1);
  }

  @Test
  void texts_that_cannot_be_kept_are_refused() {
    String path = "Contacted, Information Given, Documents Sent";

    log(call(MAIN_POC, path, "").replace("as agreed", "x".repeat(10_001)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/note");
    log(call(MAIN_POC, path, "").replace("A-", "\\u0000A-"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/account");
  }

  @Test
  void interactions_are_read_page_by_page_the_latest_first() {
    log(call(MAIN_POC, "Not Contacted, No Answer, Unreachable", ""));
    log(call(MAIN_POC, "Not Contacted, Busy, Unreachable", "").replace("T15:", "T14:"));

    String list = "/api/v1/interactions?account={a}&limit=1&after={n}";
    String next =
        JsonPath.read(
            get("agent", "kim", list, account, "")
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst(),
            "$.next");
    get("agent", "kim", list, account, next)
        .expectBody()
        .jsonPath("$.items[0].disposition[1]")
        .isEqualTo("Busy")
        .jsonPath("$.next")
        .isEmpty();
    get("agent", "kim", list, account, "bm9uc2Vuc2U").expectStatus().isBadRequest();
    get("agent", "kim", "/api/v1/worklist?after=bm9uc2Vuc2U").expectStatus().isBadRequest();
  }

  @Test
  @DisplayName("C3: somebody else's account does not exist for an agent or a CSM")
  void somebody_elses_account_does_not_exist() {
    String body = call(MAIN_POC, "Not Contacted, No Answer, Unreachable", "");

    log(body, "lee", "key").expectStatus().isNotFound();
    post("csm", "lee", body, "/api/v1/interactions").expectStatus().isNotFound();
    post("csm", "dana", body, "/api/v1/interactions").expectStatus().isCreated();
    get("agent", "lee", "/api/v1/interactions?account={a}", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  @DisplayName("E6: a difficult conversation is kept with why it was one")
  void a_difficult_conversation_is_kept_with_why() {
    log(
        call(
            MAIN_POC,
            "Contacted, Refused to Pay, Escalated",
            ", \"difficult\": {\"why\": \"threatens to leave\"}"));

    assertThat(published(account, 1, InteractionLogged.class).getFirst().difficult())
        .isEqualTo("threatens to leave");
  }

  private ResponseSpec log(String body) {
    return post("agent", "kim", body, "/api/v1/interactions");
  }

  private ResponseSpec log(String body, String user, String key) {
    return http.post()
        .uri("/api/v1/interactions")
        .header("Authorization", TestTokens.bearer("agent", user))
        .header("Idempotency-Key", key)
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange();
  }

  private int status(String body, String key) {
    return log(body, "kim", key).expectBody().returnResult().getStatus().value();
  }

  private String call(String contact, String path, String more) {
    return """
    {"account": "%s", "channel": "CALL", "direction": "OUTBOUND", "contact": "%s",
     "at": "%s", "disposition": ["%s"], "note": "as agreed"%s}
    """
        .formatted(account, contact, clock.now(), path.replace(", ", "\", \""), more);
  }

  private String inbound(String channel, String contact, String path, String more) {
    return call(contact, path, more).replace("CALL", channel).replace("OUTBOUND", "INBOUND");
  }

  private static String promise(String amount, String currency, String date) {
    return """
    , "promise": {"amount": {"amount": "%s", "currency": "%s"}, "date": "%s"}\
    """
        .formatted(amount, currency, date);
  }

  private static String dispute(String invoice) {
    return """
    , "dispute": {"invoices": ["%s"], "reason": "billed twice"}\
    """
        .formatted(invoice);
  }
}

package io.dunlin.disposition.promise;

import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.jayway.jsonpath.JsonPath;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.PromiseApproved;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PromisesTest extends ServiceTest {

  private static final String WITHDRAW = "/api/v1/promises/{id}/withdraw";
  private static final String FOLLOW_UP = "Follow-up Scheduled";

  @Autowired JudgePromises due;

  private final String account = number();

  @BeforeEach
  void a_customer_of_kim() {
    publish(owned(account, "dana", "kim"), owed(account, 1, today().minusDays(10), "1200"));
  }

  @Test
  @DisplayName("M6: a promise is kept when its amount has come in since it was made")
  void is_kept_when_its_amount_has_come_in() {
    publish(payment(account, today(), "500"));
    promise("500", today().plusDays(1));

    publish(payment(account, today(), "300"));
    assertState("OPEN", "300.00");
    publish(payment(account, today().minusDays(1), "500"), payment(account, today(), "200"));

    assertState("KEPT", "500.00");
    PromiseKept kept = published(account, 1, PromiseKept.class).getFirst();
    assertThat(kept.amount()).isEqualTo(Money.of("500", "USD"));
  }

  @Test
  @DisplayName("W11: money of another currency does not keep a promise")
  void money_of_another_currency() {
    promise("500", today().plusDays(1));

    PaymentRecorded dollars = payment(account, today(), "500");
    publish(
        new PaymentRecorded(
            account, null, dollars.payment(), dollars.receivedOn(), Money.of("500", "EUR")));
    assertState("OPEN", "0.00");
    publish(payment(account, today(), "500"));

    assertState("KEPT", "500.00");
  }

  @Test
  @DisplayName("M6: a promise is announced as broken when one business day of grace is over")
  void is_broken_when_its_grace_is_over() {
    promise("500", today().plusDays(1));
    PaymentRecorded bounced = payment(account, today(), "500");
    publish(bounced, payment(account, today(), "100"));
    assertState("KEPT", "500.00");
    publish(reversed(bounced));
    assertState("OPEN", "100.00");
    assertThat(published(account, 1, PromiseReopened.class).getFirst().received())
        .isEqualTo(Money.of("100", "USD"));

    clock.moveTo(clock.now().plus(Duration.ofDays(10)));
    assertThat(due.nextDue().block()).isBefore(clock.now());
    while (Objects.requireNonNull(due.runDue(clock.now(), 100).block()) > 0) {
      untilQuiet();
    }

    assertState("BROKEN", "100.00");
    PromiseBroken broken = published(account, 1, PromiseBroken.class).getFirst();
    assertThat(broken.received()).isEqualTo(Money.of("100", "USD"));
    assertThat(broken.on()).isEqualTo(today());
    assertThat(due.runDue(clock.now(), 100).block()).isZero();
  }

  @Test
  @DisplayName("M6: a promise is released when nothing is left to pay by another way")
  void is_released_when_nothing_is_left() {
    promise("500", today().plusDays(5));
    publish(payment(account, today(), "200"));

    publish(owed(account, 2, today().minusDays(10), "0"));

    assertState("RELEASED", "200.00");
    assertThat(published(account, 1, PromiseReleased.class)).hasSize(1);
  }

  @Test
  @DisplayName("C2: the call on the day of payment goes away when the promise is kept")
  void the_call_goes_when_it_is_kept() {
    scheduled("500", today().plusDays(5));

    publish(payment(account, today(), "500"));

    assertThat(published(account, 1, WorkItemCancelled.class).getFirst().reason())
        .isEqualTo("PROMISE_KEPT");
  }

  @Test
  @DisplayName("C2: a promise is withdrawn with who and why, once, and its call goes away")
  void is_withdrawn() {
    String id = scheduled("500", today().plusDays(5));

    post("agent", "lee", "{\"reason\":\"no\"}", WITHDRAW, id).expectStatus().isNotFound();
    post("agent", "kim", "{}", WITHDRAW, id)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/reason");
    post("agent", "kim", "{\"reason\":\"The bank refused\"}", WITHDRAW, id)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("WITHDRAWN")
        .jsonPath("$.changes[0].by")
        .isEqualTo("kim")
        .jsonPath("$.changes[0].reason")
        .isEqualTo("The bank refused");
    post("agent", "kim", "{\"reason\":\"again\"}", WITHDRAW, id).expectStatus().isEqualTo(409);

    PromiseWithdrawn withdrawn = published(account, 1, PromiseWithdrawn.class).getFirst();
    assertThat(withdrawn.by()).isEqualTo("kim");
    assertThat(published(account, 1, WorkItemCancelled.class).getFirst().reason())
        .isEqualTo("PROMISE_WITHDRAWN");
  }

  @Test
  @DisplayName("C2: a promise is corrected within the bounds, and the call moves to the other day")
  void is_corrected() {
    String id = scheduled("500", today().plusDays(5));
    LocalDate other = today().plusDays(6);

    correct(id, "5000", today().plusDays(61))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/date", "/amount/amount"));
    correct(id, "50", other)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.amount.amount")
        .isEqualTo("50.00")
        .jsonPath("$.date")
        .isEqualTo(other.toString())
        .jsonPath("$.changes[0].amount.amount")
        .isEqualTo("500.00");

    assertThat(published(account, 1, PromiseCorrected.class).getFirst().dueOn()).isEqualTo(other);
    assertThat(published(account, 1, WorkItemCancelled.class)).hasSize(1);
    assertThat(published(account, 2, WorkItemOpened.class).getLast().dueAt().atZone(CHICAGO))
        .satisfies(at -> assertThat(at.toLocalDate()).isAfterOrEqualTo(other));
  }

  @Test
  @DisplayName("C2: a promise beyond the bounds needs a manager's approval, which is used up by it")
  void is_approved() {
    LocalDate far = today().plusDays(200);
    String approval =
        """
        {"account": "%s", "amount": {"amount": "9000.00", "currency": "USD"}, "until": "%s",
         "reason": "Their funding closes then"}
        """
            .formatted(account, far);
    String approvals = "/api/v1/promises/approvals";

    assertThat(status(path("9000", far, FOLLOW_UP))).isEqualTo(400);
    post("agent", "kim", approval, approvals).expectStatus().isForbidden();
    post("manager", "mona", approval, approvals).expectStatus().isCreated();
    assertThat(status(path("9000", far, FOLLOW_UP))).isEqualTo(201);
    assertThat(status(path("9000", far, FOLLOW_UP))).isEqualTo(400);

    get("agent", "kim", approvals + "?account={a}", account)
        .expectBody()
        .jsonPath("$.items[0].by")
        .isEqualTo("mona")
        .jsonPath("$.items[0].promise")
        .isNotEmpty();
    assertThat(published(account, 1, PromiseApproved.class)).hasSize(1);
  }

  @Test
  @DisplayName("C2: a promise that no longer fits beside an older one takes its place, at level 2")
  void is_renewed() {
    promise("1000", today().plusDays(2));
    promise("1000", today().plusDays(9));

    get("agent", "kim", "/api/v1/promises?account={a}", account)
        .expectBody()
        .jsonPath("$.items[*].state")
        .isEqualTo(List.of("OPEN", "RENEWED"))
        .jsonPath("$.items[*].level")
        .isEqualTo(List.of(2, 1));
    assertThat(published(account, 1, PromiseRenewed.class)).hasSize(1);
  }

  @Test
  @DisplayName("C3: promises are seen with their account only")
  void promises_are_seen_with_their_account_only() {
    promise("500", today());

    get("agent", "lee", "/api/v1/promises?account={a}", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
    get("manager", "ann", "/api/v1/promises?account={a}&state=OPEN", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
  }

  private void promise(String amount, LocalDate day) {
    assertThat(status(path(amount, day, FOLLOW_UP))).isEqualTo(201);
  }

  /** With a call on the day of payment; the promise's identifier. */
  private String scheduled(String amount, LocalDate day) {
    String logged =
        post("agent", "kim", path(amount, day, "Payment Scheduled"), "/api/v1/interactions")
            .returnResult(String.class)
            .getResponseBody()
            .blockFirst();
    return JsonPath.read(logged, "$.promise.id");
  }

  private ResponseSpec correct(String id, String amount, LocalDate day) {
    String body =
        """
        {"amount": {"amount": "%s", "currency": "USD"}, "date": "%s", "reason": "swapped"}
        """;
    return post("agent", "kim", body.formatted(amount, day), "/api/v1/promises/{id}/correct", id);
  }

  private int status(String body) {
    return post("agent", "kim", body, "/api/v1/interactions")
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private String path(String amount, LocalDate day, String resolution) {
    return """
    {"account": "%s", "channel": "CALL", "direction": "OUTBOUND", "contact": "C-main",
     "disposition": ["Contacted", "Promise to Pay", "%s"],
     "promise": {"amount": {"amount": "%s", "currency": "USD"}, "date": "%s"}}
    """
        .formatted(account, resolution, amount, day);
  }

  @Test
  @DisplayName("M6: a payment of which a part was charged back counts with what is left")
  void charged_back_in_part() {
    promise("500", today().plusDays(1));
    PaymentRecorded payment = payment(account, today(), "600");
    publish(payment);

    publish(chargedBack(payment, "150", "450"));
    assertState("OPEN", "450.00");
    publish(payment(account, today(), "50"), chargedBack(payment, "0", "450"));

    assertState("KEPT", "500.00");
  }

  private PaymentReversed chargedBack(PaymentRecorded payment, String part, String left) {
    return new PaymentReversed(
        account,
        null,
        payment.payment(),
        today(),
        Money.of(part, "USD"),
        List.of(),
        "charge-back",
        Money.of(left, "USD"));
  }

  private PaymentReversed reversed(PaymentRecorded payment) {
    return new PaymentReversed(
        account, null, payment.payment(), today(), payment.amount(), List.of(), "bounced");
  }

  private void assertState(String state, String received) {
    get("agent", "kim", "/api/v1/promises?account={a}", account)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].state")
        .isEqualTo(state)
        .jsonPath("$.items[0].received.amount")
        .isEqualTo(received);
  }
}

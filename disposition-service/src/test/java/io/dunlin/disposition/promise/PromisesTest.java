package io.dunlin.disposition.promise;

import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.AccountEvent.PaymentRecorded;
import io.dunlin.events.AccountEvent.PaymentReversed;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromisesTest extends ServiceTest {

  @Autowired PromisesDue due;

  private final String account = number();

  @BeforeEach
  void a_customer_of_kim() {
    tell(owned(account, "dana", "kim"));
  }

  @Test
  @DisplayName("M6: a promise is kept when its amount has come in since it was made")
  void is_kept_when_its_amount_has_come_in() {
    tell(payment(account, today(), "500"));
    promise("500", today().plusDays(1));

    tell(payment(account, today(), "300"));
    assertState("OPEN", "300.00");
    tell(payment(account, today().minusDays(1), "500"), payment(account, today(), "200"));

    assertState("KEPT", "500.00");
    PromiseKept kept = heard(account, 1, PromiseKept.class).getFirst();
    assertThat(kept.amount()).isEqualTo(Money.of("500", "USD"));
  }

  @Test
  @DisplayName("W11: money of another currency does not keep a promise")
  void money_of_another_currency() {
    promise("500", today().plusDays(1));

    PaymentRecorded dollars = payment(account, today(), "500");
    tell(
        new PaymentRecorded(
            account, null, dollars.payment(), dollars.receivedOn(), Money.of("500", "EUR")));
    assertState("OPEN", "0.00");
    tell(payment(account, today(), "500"));

    assertState("KEPT", "500.00");
  }

  @Test
  @DisplayName("M6: a promise is announced as broken when one business day of grace is over")
  void is_broken_when_its_grace_is_over() {
    promise("500", today().plusDays(1));
    PaymentRecorded bounced = payment(account, today(), "500");
    tell(bounced, payment(account, today(), "100"));
    assertState("KEPT", "600.00");
    tell(reversed(bounced));
    assertState("OPEN", "100.00");

    clock.moveTo(clock.now().plus(Duration.ofDays(10)));
    assertThat(due.nextDue().block()).isBefore(clock.now());
    while (Objects.requireNonNull(due.runDue(clock.now(), 100).block()) > 0) {
      untilQuiet();
    }

    assertState("BROKEN", "100.00");
    PromiseBroken broken = heard(account, 1, PromiseBroken.class).getFirst();
    assertThat(broken.received()).isEqualTo(Money.of("100", "USD"));
    assertThat(broken.on()).isEqualTo(today());
    assertThat(due.runDue(clock.now(), 100).block()).isZero();
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
    String body =
        """
        {"account": "%s", "channel": "CALL", "direction": "OUTBOUND", "contact": "C-main",
         "disposition": ["Contacted", "Promise to Pay", "Follow-up Scheduled"],
         "promise": {"amount": {"amount": "%s", "currency": "USD"}, "date": "%s"}}
        """;
    post("agent", "kim", body.formatted(account, amount, day), "/api/v1/interactions")
        .expectStatus()
        .isCreated();
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

package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.Money;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendingTest extends DunningTest {

  @Test
  @DisplayName("A3: while sending is off nothing leaves and nothing is due")
  void nothing_leaves_while_it_is_off() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    sending(false, 1000);

    moveToDay(acme, 12);
    assertThat(mailsTo(acme)).isEmpty();

    sending(true, 1000);
    runDue();
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: no more than the ceiling leaves on a day, the rest on the next one")
  void the_ceiling_holds_for_a_day() {
    Customer one = introduced(customer("DIGITAL", 1));
    Customer two = introduced(customer("DIGITAL", 1));
    Customer three = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, one, two, three);
    sending(true, 2);

    moveToDay(one, 5);
    assertThat(Stream.of(one, two, three).mapToInt(c -> mailsTo(c).size()).sum()).isEqualTo(2);

    moveToDay(one, 8);
    assertThat(Stream.of(one, two, three).mapToInt(c -> mailsTo(c).size()).sum()).isEqualTo(3);
  }

  @Test
  @DisplayName("W7: an account that is imported at 47 days past due gets one message")
  void an_imported_account_gets_one_message() {
    Customer acme = introduced(customer("DIGITAL", 47));
    ClearanceStubs.yes(1, acme);

    runDue();
    runUntil(clock.now().plusSeconds(86_400 * 3));

    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(value("SELECT count(*)::int FROM step_run WHERE outcome = 'SKIPPED'")).isEqualTo(5);
  }

  @Test
  @DisplayName("A3: every event told twice, and a step that is due twice, sends once")
  void everything_twice_sends_once() {
    Customer acme = introduced(customer("DIGITAL", 1));
    introduced(acme);
    ClearanceStubs.yes(1, acme);

    moveToDay(acme, 5);
    runDue();
    introduced(acme);
    runDue();

    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(rows("SELECT * FROM sequence WHERE account = $1", acme.account())).hasSize(1);
  }

  @Test
  @DisplayName("A3: a payment cancels what is planned; a reversal takes the same sequence up again")
  void a_payment_and_its_reversal() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);
    tell(acme.current(acme.dueOn().plusDays(6)));
    moveToDay(acme, 11);
    assertThat(mailsTo(acme)).hasSize(1);

    tell(acme.standing(3, acme.reopened(), AccountState.OVERDUE));
    ClearanceStubs.yes(3, acme);
    moveToDay(acme, 13);

    assertThat(mailsTo(acme)).hasSize(2);
    assertThat(rows("SELECT * FROM sequence WHERE account = $1", acme.account())).hasSize(1);
  }

  @Test
  @DisplayName("C7: who must not be contacted gets no mail; the owner gets a task instead")
  void do_not_contact_is_honoured() throws Exception {
    Customer open = customer("DIGITAL", 1);
    Customer acme =
        open.with(new Contact("C-1", "Pat", open.poc(), null, ContactRole.MAIN_POC, true));
    introduced(acme);
    ClearanceStubs.yes(1, acme);

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      moveToDay(acme, 5);

      assertThat(tap.await(2, acme.account()).stream().map(r -> new String(r.value())))
          .anyMatch(data -> data.contains("FOLLOW_UP") && data.contains("DO_NOT_CONTACT"));
    }
    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT why FROM message WHERE account = $1", acme.account()))
        .isEqualTo("C7: DO_NOT_CONTACT");
  }

  @Test
  @DisplayName("A3: when a promise breaks, the owner gets a task")
  void a_broken_promise_becomes_a_task() {
    Customer acme = introduced(customer("CORE", 1));

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      tell(
          new PromiseBroken(
              acme.account(),
              "P-1",
              Money.of("100", "USD"),
              Money.of("40", "USD"),
              acme.dueOn().plusDays(3)));

      assertThat(tap.await(1, acme.account()).stream().map(r -> new String(r.value())))
          .anyMatch(data -> data.contains("100.00 USD was promised and 40.00 USD received"));
    }
  }

  @Test
  @DisplayName("A7: every decision to write or not to write is kept with its reason")
  void decisions_are_kept() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);

    moveToDay(acme, 5);

    assertThat(
            rows(
                "SELECT verdict, rule FROM decision WHERE account = $1 ORDER BY id",
                acme.account()))
        .extracting(row -> row.get("verdict") + " " + row.get("rule"))
        .containsExactly("WRITE A2", "WRITE A3");
  }
}

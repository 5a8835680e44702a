package io.dunlin.acceptance.collection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Clock;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.SequenceView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Services stop and start again, and facts come late or twice: no wrong message, none twice, none
 * lost.
 */
class FailureScenarios {

  private final Company company = Company.shared();
  private final Clock clock = company.clock();
  private final LocalDate dueOn = clock.sunday();

  @Test
  @DisplayName(
      "A3: who pays while dunning-service is down gets nothing when it comes back on the day of a"
          + " mail")
  void a_payment_that_arrives_while_dunning_is_down() {
    Customer payer = company.customer().withoutHolidays().registered();
    Customer debtor = company.customer().withoutHolidays().registered();
    String invoice = payer.isInvoiced("300.00", dueOn);
    debtor.isInvoiced("300.00", dueOn);
    clock.moveTo(dueOn.plusDays(11));

    company
        .installation()
        .without(
            "dunning-service",
            () -> {
              payer.pays("300.00", clock.today(), invoice);
              clock.moveTo(dueOn.plusDays(12));
            });
    clock.moveTo(dueOn.plusDays(16));

    assertThat(payer.mails()).isEmpty();
    assertThat(payer.file().sequence().reason()).isEqualTo("ACCOUNT_CURRENT");
    assertThat(debtor.file().mailedDays()).containsExactly(12);
    assertThat(debtor.mails()).hasSize(1);
  }

  @Test
  @DisplayName("A3: while account-service does not answer nothing is sent; afterwards it is, once")
  void account_service_does_not_answer_at_sending_time() {
    Customer debtor = company.customer().withoutHolidays().registered();
    debtor.isInvoiced("300.00", dueOn);
    clock.moveTo(dueOn.plusDays(11));

    company
        .installation()
        .without(
            "account-service",
            () -> {
              clock.moveTo(dueOn.plusDays(12));
              assertThat(debtor.mails()).isEmpty();
              assertThat(debtor.file().messages("PLANNED")).hasSize(1);
            });
    clock.moveTo(dueOn.plusDays(16));

    assertThat(debtor.file().mailedDays()).containsExactly(12);
    assertThat(debtor.mails()).hasSize(1);
  }

  @Test
  @DisplayName(
      "A3: an answer that is known before the invoice is overdue stops the sequence all the same")
  void the_answer_arrives_before_the_invoice_is_overdue() {
    Customer customer = company.customer().withoutHolidays().registered();
    clock.settle();
    company
        .agent(customer.collector())
        .calls(customer, "Contacted / Information Given / No Further Action")
        .expect(201);
    clock.settle();

    customer.isInvoiced("300.00", dueOn.minusDays(31));
    clock.moveTo(dueOn.plusDays(5));

    assertThat(customer.mails()).isEmpty();
    assertThat(customer.file().sequence())
        .extracting(SequenceView::state, SequenceView::reason)
        .containsExactly("STOPPED", "POC_RESPONDED");
  }

  @Test
  @DisplayName("A3: every event delivered twice changes nothing")
  void every_event_is_delivered_twice() {
    Customer customer = company.customer().withoutHolidays().digital().registered();
    customer.isInvoiced("300.00", dueOn);
    clock.moveTo(dueOn.plusDays(10));
    final var sequences = customer.file().sequences();
    final var messages = customer.file().messages();
    final var standing = customer.file().standing();

    int again = company.installation().redelivery().everythingAbout(customer.account());
    clock.settle();

    assertThat(again).isGreaterThan(5);
    assertThat(customer.file().sequences()).isEqualTo(sequences);
    assertThat(customer.file().messages()).isEqualTo(messages);
    assertThat(customer.file().standing()).isEqualTo(standing);
    clock.moveTo(dueOn.plusDays(15));
    assertThat(customer.file().mailedDays()).containsExactly(5, 10, 15);
    assertThat(customer.mails()).hasSize(3);
  }

  @Test
  @DisplayName("W6: a reversed payment takes up the same episode again, and no step repeats")
  void a_reversed_payment_takes_up_the_same_episode() {
    Customer customer = company.customer().withoutHolidays().digital().registered();
    String invoice = customer.isInvoiced("300.00", dueOn);
    clock.moveTo(dueOn.plusDays(6));
    final String episode = customer.file().standing().episode();
    String payment = customer.pays("300.00", clock.today(), invoice);
    clock.moveTo(dueOn.plusDays(10));
    assertThat(customer.file().standing().state()).isEqualTo("CURRENT");

    customer.paymentIsReversed(payment, clock.today());
    clock.moveTo(dueOn.plusDays(15));

    assertThat(customer.file().standing().episode()).isEqualTo(episode);
    assertThat(customer.file().standing().processDay()).isEqualTo(15);
    assertThat(customer.file().sequences()).hasSize(1);
    assertThat(customer.file().mailedDays()).startsWith(5).endsWith(15).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("W7: steps that were missed while the service was down are caught up once")
  void missed_steps_are_caught_up_once() {
    Customer customer = company.customer().withoutHolidays().digital().registered();
    customer.isInvoiced("300.00", dueOn);
    clock.moveTo(dueOn.plusDays(9));

    company.installation().without("dunning-service", () -> clock.moveTo(dueOn.plusDays(23)));
    clock.moveTo(dueOn.plusDays(25));

    assertThat(customer.file().mailedDays()).containsExactly(5, 22);
    assertThat(customer.mails()).hasSize(2);
  }

  @Test
  @DisplayName(
      "W7: an account that is imported at 45 days past due gets one message, not all earlier ones")
  void an_account_imported_at_45_days_gets_one_message() {
    Customer customer = company.customer().withoutHolidays().digital().registered();

    customer.isInvoiced("300.00", dueOn.minusDays(45));
    clock.moveTo(dueOn.plusDays(2));

    assertThat(customer.file().mailedDays()).containsExactly(45);
    assertThat(customer.mails()).hasSize(1);
  }
}

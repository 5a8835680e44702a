package io.dunlin.acceptance.collection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.MessageView;
import io.dunlin.acceptance.company.SequenceView;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Customers who all got the mail of day 12. While sending is off, so that the mail of day 22 stands
 * ready, each of them does something else. Then sending is on again, and 120 days pass.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OptOutScenarios {

  private final Company company = Company.shared();
  private final Customer replies = company.customer().withoutHolidays().registered();
  private final Customer reached = company.customer().withoutHolidays().registered();
  private final Customer pays = company.customer().withoutHolidays().registered();
  private final Customer voided = company.customer().withoutHolidays().registered();
  private final Customer credited = company.customer().withoutHolidays().registered();
  private final Customer away = company.customer().withoutHolidays().registered();
  private final Customer colleague = company.customer().withoutHolidays().registered();
  private final Customer bounced = company.customer().withoutHolidays().registered();

  @BeforeAll
  void they_answer_and_120_days_pass() {
    LocalDate dueOn = company.clock().sunday();
    Stream.of(replies, reached, away, colleague, bounced)
        .forEach(customer -> customer.isInvoiced("500.00", dueOn));
    final String paid = pays.isInvoiced("500.00", dueOn);
    final String cancelled = voided.isInvoiced("500.00", dueOn);
    final String forgiven = credited.isInvoiced("500.00", dueOn);
    company.clock().moveTo(dueOn.plusDays(12));
    company.sending().off();
    company.clock().moveTo(dueOn.plusDays(22));
    everybodyHasAMailWaiting();

    LocalDate today = company.clock().today();
    replies.answers("We will pay on Friday.");
    company
        .agent(reached.collector())
        .calls(reached, "Contacted / Information Given / No Further Action");
    pays.pays("500.00", today, paid);
    voided.invoiceIsVoided(cancelled, today);
    credited.isCredited("500.00", today, forgiven);
    away.isOutOfOffice();
    colleague.colleagueAnswers("Ann is on the other floor.");
    bounced.mailBounces();
    company.clock().settle();
    company.sending().on();
    company.clock().moveTo(today.plusDays(120));
  }

  @Test
  @DisplayName(
      "A3: a reply of the main POC stops everything that was planned; nothing leaves for 120 days")
  void a_reply_stops_everything() {
    assertThatNothingLeftAfterDay12(replies, "POC_RESPONDED");
  }

  @Test
  @DisplayName(
      "A3: a call that reached the main POC stops everything that was planned; nothing leaves for"
          + " 120 days")
  void a_call_that_reached_the_main_poc_stops_everything() {
    assertThatNothingLeftAfterDay12(reached, "POC_RESPONDED");
  }

  @Test
  @DisplayName("A3: a payment stops everything that was planned; nothing leaves for 120 days")
  void a_payment_stops_everything() {
    assertThatNothingLeftAfterDay12(pays, "ACCOUNT_CURRENT");
  }

  @Test
  @DisplayName(
      "A3: a voided invoice stops everything that was planned; nothing leaves for 120 days")
  void a_voided_invoice_stops_everything() {
    assertThatNothingLeftAfterDay12(voided, "ACCOUNT_CURRENT");
  }

  @Test
  @DisplayName("A3: a credit counts like a payment; nothing leaves for 120 days")
  void a_credit_counts_like_a_payment() {
    assertThatNothingLeftAfterDay12(credited, "ACCOUNT_CURRENT");
  }

  @Test
  @DisplayName("A3: an out-of-office opts nobody out")
  void an_out_of_office_opts_nobody_out() {
    assertThat(away.file().mailedDays()).containsExactly(12, 22, 31, 60, 90);
    assertThat(away.mails()).hasSize(5);
  }

  @Test
  @DisplayName("A3: a colleague's reply opts nobody out, but somebody has to read it")
  void a_colleagues_reply_opts_nobody_out() {
    assertThat(colleague.file().mailedDays()).containsExactly(12, 22, 31, 60, 90);
    assertThat(colleague.file().workOf("REPLY_TO_READ")).hasSize(1);
  }

  @Test
  @DisplayName("A3: a delivery failure is no answer")
  void a_delivery_failure_is_no_answer() {
    SequenceView sequence = bounced.file().sequence();

    assertThat(sequence.reason()).isNotEqualTo("POC_RESPONDED");
    assertThat(bounced.file().messages("BOUNCED")).hasSize(1);
  }

  @Test
  @DisplayName("A5: the reminder tasks of a stopped sequence are withdrawn")
  void reminder_tasks_are_withdrawn() {
    assertThat(List.of(replies, reached, pays, voided, credited))
        .allSatisfy(OptOutScenarios::hasNoOpenReminder);
  }

  private void everybodyHasAMailWaiting() {
    assertThat(List.of(replies, reached, pays, voided, credited, away, colleague, bounced))
        .allSatisfy(customer -> assertThat(customer.file().messages("PLANNED")).hasSize(1));
  }

  private static void assertThatNothingLeftAfterDay12(Customer customer, String reason) {
    SequenceView sequence = customer.file().sequence();

    assertThat(sequence.state()).isEqualTo("STOPPED");
    assertThat(sequence.reason()).isEqualTo(reason);
    assertThat(customer.file().mailedDays()).containsExactly(12);
    assertThat(customer.mails()).hasSize(1);
    assertThat(customer.file().messages())
        .extracting(MessageView::state)
        .containsExactly("SENT", "CANCELLED");
  }

  private static void hasNoOpenReminder(Customer customer) {
    assertThat(customer.file().workOf("REMINDER"))
        .isNotEmpty()
        .extracting(WorkItem::state)
        .containsOnly("CANCELLED");
  }
}

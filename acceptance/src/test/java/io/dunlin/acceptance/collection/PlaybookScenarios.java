package io.dunlin.acceptance.collection;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Mail;
import io.dunlin.acceptance.company.MessageView;
import io.dunlin.acceptance.company.SequenceView;
import io.dunlin.acceptance.company.WorkItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two customers never pay and never answer; one is looked after by a CSM, the other is Digital. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaybookScenarios {

  private final Company company = Company.shared();
  private Customer core;
  private Customer digital;
  private String invoice;
  private LocalDate dueOn;

  @BeforeAll
  void a_hundred_days_pass() {
    dueOn = company.clock().sunday();
    core = company.customer().withoutHolidays().registered();
    digital = company.customer().withoutHolidays().digital().registered();
    invoice = core.isInvoiced("1200.00", dueOn);
    digital.isInvoiced("80.00", dueOn);

    company.clock().moveTo(dueOn.plusDays(101));
  }

  @Test
  @DisplayName("A1: a Core account is written to on the follow-up days only")
  void core_is_written_to_on_the_follow_up_days() {
    assertThat(core.file().mailedDays()).containsExactly(12, 22, 31, 60, 90);
    assertThat(core.mails()).hasSize(5);
  }

  @Test
  @DisplayName("A1: a Digital account gets e-mails only, until a person has to decide")
  void digital_gets_mails_only() {
    assertThat(digital.file().mailedDays()).containsExactly(5, 10, 15, 22, 31, 45, 60, 75, 90);
    assertThat(digital.mails()).hasSize(9);
    assertThat(digital.file().work())
        .filteredOn(item -> item.processDay() != null)
        .extracting(WorkItem::kind)
        .containsExactly("DECISION");
  }

  @Test
  @DisplayName("A2: on Finance's days there is a reminder task for the CSM, due on that day")
  void on_finances_days_there_is_a_reminder_task() {
    List<WorkItem> reminders = core.file().workOf("REMINDER");

    assertThat(reminders).extracting(this::processDay).containsExactly(10, 20, 45);
    assertThat(reminders).extracting(WorkItem::assigneeRole).containsOnly("csm");
    assertThat(reminders).extracting(WorkItem::assignee).containsOnly(core.csm());
  }

  @Test
  @DisplayName(
      "A2: on the follow-up days an e-mail leaves in the CSM's name, at nine in the morning")
  void follow_up_mails_leave_in_the_csms_name() {
    MessageView first = core.file().messages("SENT").getFirst();

    assertThat(first.from()).containsIgnoringCase(core.csm());
    assertThat(first.sentAt())
        .isEqualTo(dueOn.plusDays(12).atTime(LocalTime.of(9, 0)).toInstant(UTC));
  }

  @Test
  @DisplayName("A4, W8: each step carries its process day and its sequence day")
  void each_step_carries_both_days() {
    assertThat(core.file().sequence().steps())
        .extracting(SequenceView.Step::processDay, SequenceView.Step::sequenceDay)
        .containsExactly(
            tuple(5, null),
            tuple(10, 1),
            tuple(12, 3),
            tuple(15, 6),
            tuple(20, 11),
            tuple(22, 13),
            tuple(31, 22),
            tuple(45, 36),
            tuple(60, 51),
            tuple(75, 66),
            tuple(90, 81),
            tuple(100, 90));
  }

  @Test
  @DisplayName("A5: every task says what to look for")
  void every_task_says_what_to_look_for() {
    assertThat(core.file().work()).isNotEmpty().allSatisfy(PlaybookScenarios::saysWhatToLookFor);
  }

  @Test
  @DisplayName("E1: the collector is asked to call on days 5 and 15, and again on day 75")
  void the_collector_is_asked_to_call() {
    List<WorkItem> calls = core.file().workOf("CALL");

    assertThat(calls).extracting(this::processDay).containsExactly(5, 15, 75);
    assertThat(calls).extracting(WorkItem::assignee).containsOnly(core.collector());
  }

  @Test
  @DisplayName("B4, B5, B6: at 31 days the CSM writes, at 60 the Controller, at 90 the CFO")
  void the_letters_grow_in_rank() {
    List<MessageView> sent = core.file().messages("SENT");

    assertThat(sent.get(2).from()).containsIgnoringCase(core.csm());
    assertThat(sent.get(3).from()).containsIgnoringCase("controller");
    assertThat(sent.get(4).from()).containsIgnoringCase("cfo");
  }

  @Test
  @DisplayName("E10: the mail names the invoice, what is owed, since when, and where to pay")
  void the_mail_says_what_is_owed_and_where_to_pay() {
    Mail mail = core.mails().getFirst();

    assertThat(mail.text())
        .contains(invoice, "1,200.00", "12", "https://pay.example/" + core.account());
  }

  @Test
  @DisplayName("W7: after the last step the sequence is completed and the manager has to decide")
  void in_the_end_the_manager_has_to_decide() {
    assertThat(core.file().sequence().state()).isEqualTo("COMPLETED");
    assertThat(core.file().workOf("DECISION"))
        .singleElement()
        .extracting(WorkItem::assigneeRole, this::processDay)
        .containsExactly("manager", 100);
  }

  private static void saysWhatToLookFor(WorkItem item) {
    assertThat(item.description()).isNotBlank();
  }

  private int processDay(WorkItem item) {
    return (int) dueOn.datesUntil(item.dueOn()).count();
  }
}

package io.dunlin.dunning.dunningcase;

import static io.dunlin.dunning.dunningcase.EventHistory.ten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.PlannedMessage;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.events.AccountState;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceHeld;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

  private final Customer acme = Customer.of("A-1", "DIGITAL", DUE);
  private final EventHistory history = new EventHistory("A-1");

  @Test
  @DisplayName("A2: an overdue account gets a sequence, and each step on its day")
  void each_step_runs_on_its_day() {
    overdue();

    history.days(DUE, DUE.plusDays(130));

    assertThat(history.said(SequenceStarted.class)).hasSize(1);
    assertThat(history.planned())
        .containsExactly("mail-5", "mail-10", "mail-22", "mail-31", "mail-45");
    assertThat(history.tasks()).extracting(task -> task.processDay()).containsExactly(100);
    assertThat(history.said(SequenceCompleted.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-06T13:59:59Z,0", "2026-03-06T14:00:00Z,1"})
  @DisplayName("W5: a step is due at nine in the morning of the account's own day")
  void a_step_is_due_at_nine_local(Instant now, int planned) {
    overdue();

    history.due(now);

    assertThat(history.planned()).hasSize(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-11T12:59:59Z,0", "2026-03-11T13:00:00Z,1"})
  @DisplayName("W5: nine in the morning moves with daylight saving time")
  void nine_moves_with_summer_time(Instant now, int planned) {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    int before = history.planned().size();

    history.due(now);

    assertThat(history.planned()).hasSize(before + planned);
  }

  @Test
  @DisplayName("W7: what was missed is caught up by the latest step only")
  void missed_steps_are_caught_up_by_the_latest() {
    overdue();

    history.due(ten(DUE.plusDays(47)));
    history.days(DUE.plusDays(47), DUE.plusDays(60));

    assertThat(history.planned()).containsExactly("mail-45");
    assertThat(history.sequence().done())
        .extracting(run -> run.step() + " " + run.outcome())
        .containsExactly(
            "mail-5 SKIPPED",
            "mail-10 SKIPPED",
            "mail-22 SKIPPED",
            "mail-31 SKIPPED",
            "mail-45 RAN");
  }

  @Test
  @DisplayName("W7: the process day may fall; a step that has run never runs again")
  void the_process_day_may_fall() {
    overdue();
    history.days(DUE, DUE.plusDays(31));
    LocalDate younger = DUE.plusDays(28);

    Customer paidTheOldest = Customer.of("A-1", "DIGITAL", younger);
    history.applies(
        ten(DUE.plusDays(31)), paidTheOldest.standing(2, acme.episode(), AccountState.OVERDUE));
    history.days(DUE.plusDays(32), younger.plusDays(45));

    assertThat(history.planned())
        .containsExactly("mail-5", "mail-10", "mail-22", "mail-31", "mail-45");
    assertThat(history.sequence().done().getLast().at()).isEqualTo(ten(younger.plusDays(45)));
  }

  @Test
  @DisplayName(
      "A3: when the account is current the sequence stops and what is planned is cancelled")
  void being_current_stops_it() {
    overdue();
    history.days(DUE, DUE.plusDays(5));

    history.applies(ten(DUE.plusDays(6)), acme.current(DUE.plusDays(6)));
    history.days(DUE.plusDays(6), DUE.plusDays(130));

    assertThat(history.planned()).containsExactly("mail-5");
    assertThat(history.cancelled()).hasSize(1);
    assertThat(history.said(MessageCancelled.class))
        .extracting(MessageCancelled::reason)
        .containsExactly("ACCOUNT_CURRENT");
    assertThat(history.said(SequenceStopped.class))
        .extracting(SequenceStopped::reason)
        .containsExactly("ACCOUNT_CURRENT");
  }

  @Test
  @DisplayName("A3: when the main POC answers the sequence stops; who stays overdue gets one task")
  void an_answer_stops_it_and_is_followed_up() {
    overdue();
    history.days(DUE, DUE.plusDays(5));

    history.answers(ten(DUE.plusDays(6)), "I-1");
    history.days(DUE.plusDays(6), DUE.plusDays(130));

    assertThat(history.planned()).containsExactly("mail-5");
    assertThat(history.said(SequenceStopped.class))
        .extracting(SequenceStopped::reason)
        .containsExactly("POC_RESPONDED");
    assertThat(history.tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.FOLLOW_UP);
              assertThat(task.dueOn()).isEqualTo(DUE.plusDays(13));
              assertThat(task.sequence()).isNull();
            });
  }

  @Test
  @DisplayName("A3: who pays after the answer is not followed up")
  void who_pays_is_not_followed_up() {
    overdue();
    history.answers(ten(DUE.plusDays(6)), "I-1");

    history.applies(ten(DUE.plusDays(8)), acme.current(DUE.plusDays(8)));
    history.days(DUE.plusDays(8), DUE.plusDays(30));

    assertThat(history.tasks()).isEmpty();
  }

  @Test
  @DisplayName("A3: when the payment after the answer is reversed, the owner is asked again")
  void a_reversed_payment_after_the_answer_is_followed_up_again() {
    overdue();
    history.answers(ten(DUE.plusDays(6)), "I-1");
    history.days(DUE.plusDays(6), DUE.plusDays(20));
    history.applies(ten(DUE.plusDays(21)), acme.current(DUE.plusDays(21)));

    history.applies(ten(DUE.plusDays(25)), acme.standing(3, acme.reopened(), AccountState.OVERDUE));
    history.days(DUE.plusDays(25), DUE.plusDays(40));

    assertThat(history.tasks())
        .extracting(TaskRequested::kind)
        .containsExactly(TaskKind.FOLLOW_UP, TaskKind.FOLLOW_UP);
    assertThat(history.planned()).isEmpty();
  }

  @Test
  @DisplayName("A3: an answer before the episode does not stop it, one on its first day does")
  void an_answer_belongs_to_the_episode_of_its_day() {
    history.answers(ten(DUE), "before");
    overdue();
    assertThat(history.sequence().status().state()).isEqualTo(SequenceState.RUNNING);

    history.answers(ten(DUE.plusDays(1)), "first day");
    assertThat(history.sequence().status().state()).isEqualTo(SequenceState.STOPPED);
  }

  @Test
  @DisplayName(
      "A3: a doubtful mail holds it, and it goes on when a person says that it is automatic")
  void a_doubtful_mail_holds_it_until_it_is_automatic() {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    Instant came = ten(DUE.plusDays(6));

    history.mayBeAnswered(came, "R-1");
    history.days(DUE.plusDays(6), DUE.plusDays(11));

    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.held(SequenceStatus.Reason.DOUBTFUL_REPLY));
    assertThat(history.planned()).containsExactly("mail-5");
    assertThat(history.cancelled()).isEmpty();

    history.decides(ten(DUE.plusDays(12)), "R-1", came, false);
    history.days(DUE.plusDays(12), DUE.plusDays(12));

    assertThat(history.planned()).containsExactly("mail-5", "mail-10");
    assertThat(history.said(SequenceHeld.class))
        .extracting(SequenceHeld::reason)
        .containsExactly("DOUBTFUL_REPLY");
    assertThat(history.said(SequenceResumed.class))
        .extracting(SequenceResumed::reason)
        .containsExactly("REPLY_DECIDED");
  }

  @Test
  @DisplayName("A3: a doubtful mail that a person wrote stops it like any answer")
  void a_doubtful_mail_that_a_person_wrote_stops_it() {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    Instant came = ten(DUE.plusDays(6));
    history.mayBeAnswered(came, "R-1");

    history.decides(ten(DUE.plusDays(8)), "R-1", came, true);
    history.days(DUE.plusDays(8), DUE.plusDays(30));

    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.stopped(SequenceStatus.Reason.POC_RESPONDED));
    assertThat(history.cancelled()).hasSize(1);
    assertThat(history.tasks())
        .extracting(TaskRequested::kind, TaskRequested::reply)
        .containsExactly(tuple(TaskKind.FOLLOW_UP, "R-1"));
  }

  @Test
  @DisplayName("A3: an answer that a person finds to be automatic stops nothing any more")
  void an_answer_is_taken_back() {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    Instant came = ten(DUE.plusDays(6));
    history.answers(came, "R-1");

    history.decides(ten(DUE.plusDays(7)), "R-1", came, false);
    history.days(DUE.plusDays(7), DUE.plusDays(10));

    assertThat(history.sequence().status()).isEqualTo(SequenceStatus.RUNNING);
    assertThat(history.planned()).containsExactly("mail-5", "mail-10");
    assertThat(history.said(SequenceResumed.class))
        .extracting(SequenceResumed::reason)
        .containsExactly("REPLY_DECIDED");
  }

  @Test
  @DisplayName("A3: while a mail is doubtful an account that pays stops, and a second answer, too")
  void a_doubt_is_overtaken_by_what_is_sure() {
    overdue();
    history.mayBeAnswered(ten(DUE.plusDays(2)), "R-1");

    history.answers(ten(DUE.plusDays(3)), "R-2");
    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.stopped(SequenceStatus.Reason.POC_RESPONDED));
    history.applies(ten(DUE.plusDays(4)), acme.current(DUE.plusDays(4)));

    assertThat(history.said(SequenceStopped.class)).hasSize(1);
  }

  @Test
  @DisplayName("A3: a doubtful mail after the last step holds the last message, and says so once")
  void a_doubt_after_the_last_step_holds_its_message() {
    EventHistory last = new EventHistory("A-1", List.of(EventHistory.mail(5)));
    last.applies(ten(DUE.plusDays(1)), acme.profile());
    last.applies(ten(DUE.plusDays(1)), acme.overdue());
    last.applies(ten(DUE.plusDays(1)), acme.standing(1));
    last.days(DUE, DUE.plusDays(5));
    assertThat(last.sequence().status()).isEqualTo(SequenceStatus.COMPLETED);

    last.mayBeAnswered(ten(DUE.plusDays(5)), "R-1");
    assertThat(last.sequence().status())
        .isEqualTo(SequenceStatus.held(SequenceStatus.Reason.DOUBTFUL_REPLY));
    last.decides(ten(DUE.plusDays(6)), "R-1", ten(DUE.plusDays(5)), false);

    assertThat(last.sequence().status()).isEqualTo(SequenceStatus.COMPLETED);
    assertThat(last.said(SequenceCompleted.class)).hasSize(1);
  }

  @Test
  @DisplayName("W4: while nothing is collectible it is on hold, and goes on with one message")
  void a_dispute_holds_it() {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    history.messagesLeave();

    history.applies(ten(DUE.plusDays(6)), acme.standing(2, acme.episode(), AccountState.DISPUTED));
    history.days(DUE.plusDays(6), DUE.plusDays(24));
    assertThat(history.planned()).containsExactly("mail-5");

    history.applies(ten(DUE.plusDays(24)), acme.standing(3));
    history.days(DUE.plusDays(24), DUE.plusDays(30));

    assertThat(history.planned()).containsExactly("mail-5", "mail-22");
    assertThat(history.said(SequenceHeld.class))
        .extracting(SequenceHeld::reason)
        .containsExactly("DISPUTE");
    assertThat(history.said(SequenceResumed.class))
        .extracting(SequenceResumed::reason)
        .containsExactly("COLLECTIBLE_AGAIN");
  }

  @Test
  @DisplayName("W6: a reversed payment takes up the same sequence; no step repeats")
  void a_reopened_episode_goes_on() {
    overdue();
    history.days(DUE, DUE.plusDays(5));
    history.applies(ten(DUE.plusDays(6)), acme.current(DUE.plusDays(6)));

    history.applies(ten(DUE.plusDays(8)), acme.standing(3, acme.reopened(), AccountState.OVERDUE));
    history.days(DUE.plusDays(8), DUE.plusDays(12));

    assertThat(history.dunningCase.sequences()).hasSize(1);
    assertThat(history.planned()).containsExactly("mail-5", "mail-10");
    assertThat(history.said(SequenceResumed.class))
        .extracting(SequenceResumed::reason)
        .containsExactly("EPISODE_REOPENED");
  }

  @Test
  @DisplayName("A3: in a reopened episode the main POC's answer stays")
  void the_answer_stays_in_a_reopened_episode() {
    overdue();
    history.answers(ten(DUE.plusDays(3)), "I-1");
    history.applies(ten(DUE.plusDays(6)), acme.current(DUE.plusDays(6)));

    history.applies(ten(DUE.plusDays(8)), acme.standing(3, acme.reopened(), AccountState.OVERDUE));

    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.stopped(SequenceStatus.Reason.POC_RESPONDED));
  }

  @Test
  @DisplayName("W7: a message that could not leave is overtaken by the next one")
  void a_later_message_overtakes() {
    overdue();

    history.days(DUE, DUE.plusDays(10));

    assertThat(history.planned()).containsExactly("mail-5", "mail-10");
    assertThat(history.cancelled()).extracting(gone -> gone.why()).containsExactly("W7: OVERTAKEN");
    assertThat(history.sequence().planned())
        .extracting(PlannedMessage::step)
        .containsExactly("mail-10");
  }

  @Test
  @DisplayName("A6: a hold that ends while the invoices are disputed goes on being one (W4)")
  void a_hold_ends_in_a_dispute() {
    overdue();
    history.control(ten(DUE.plusDays(2)), control -> control.hold(DUE.plusDays(7)));
    history.applies(ten(DUE.plusDays(3)), acme.standing(2, acme.episode(), AccountState.DISPUTED));
    history.days(DUE.plusDays(3), DUE.plusDays(9));

    assertThat(history.planned()).isEmpty();
    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.held(SequenceStatus.Reason.DISPUTE));

    history.applies(ten(DUE.plusDays(9)), acme.standing(3, acme.episode(), AccountState.OVERDUE));
    history.days(DUE.plusDays(9), DUE.plusDays(9));
    assertThat(history.planned()).containsExactly("mail-5");
  }

  @Test
  @DisplayName("A6: people hold, resume and stop a sequence")
  void people_control_it() {
    overdue();
    history.control(ten(DUE.plusDays(2)), control -> control.hold(null));
    history.days(DUE.plusDays(2), DUE.plusDays(11));
    assertThat(history.planned()).isEmpty();

    history.control(ten(DUE.plusDays(11)), ManualControl::resume);
    history.days(DUE.plusDays(11), DUE.plusDays(12));
    assertThat(history.planned()).containsExactly("mail-10");

    history.control(ten(DUE.plusDays(13)), ManualControl::stop);
    history.days(DUE.plusDays(13), DUE.plusDays(130));
    assertThat(history.planned()).containsExactly("mail-10");
    assertThat(history.sequence().status())
        .isEqualTo(SequenceStatus.stopped(SequenceStatus.Reason.BY_HAND));
  }

  private void overdue() {
    Instant morning = ten(DUE.plusDays(1));
    history.applies(morning, acme.profile());
    history.applies(morning, acme.overdue());
    history.applies(morning, acme.standing(1));
  }
}

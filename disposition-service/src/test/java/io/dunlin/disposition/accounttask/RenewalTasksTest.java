package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.changed;
import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Money;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.RenewalEvent.RenewalVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RenewalTasksTest extends AccountWorkItems {

  private static final LocalDate RENEWAL_ON = LocalDate.parse("2026-05-31");
  private static final LocalDate ANSWER_BY = LocalDate.parse("2026-04-01");
  private static final Money AMOUNT = Money.of("1200", "USD");

  private final String renewal = Customers.id();

  @Test
  @DisplayName("B2: Finance and the CSM each have a task with what to look for, due on its day")
  void both_are_asked() {
    publish(owned(account, dana, kim), due());
    publish(due());

    assertThat(worklistOf("csm", dana))
        .extracting(Item::kind, Item::who, Item::dueOn, Item::reasons, Item::subject)
        .containsExactly(
            tuple(
                "RENEWAL_REVIEW",
                dana,
                ANSWER_BY,
                List.of("renewal on 2026-05-31 over 1200.00 USD"),
                renewal));
    assertThat(worklistOf("ar", "frida"))
        .extracting(Item::kind, Item::who, Item::title)
        .containsExactly(
            tuple(
                "RENEWAL_REVIEW",
                null,
                "May the invoice of Brightwater Clinics for the renewal on 2026-05-31 be sent?"));
    assertThat(worklistOf("ar", "frida").getFirst().description()).contains("overdue or disputed");
    assertThat(worklistOf("csm", dana).getFirst().description()).contains("uses the product");
    assertThat(published(account, 2, WorkItemOpened.class))
        .extracting(WorkItemOpened::assigneeRole, WorkItemOpened::origin)
        .containsExactlyInAnyOrder(tuple("ar", renewal), tuple("csm", renewal));
  }

  @Test
  @DisplayName("B2: the answer of one side closes its task with a note, and the other's stays")
  void answered_by_one_then_by_both() {
    publish(owned(account, dana, kim), due());

    publish(yes("ar", "frida", ANSWER_BY, "csm"));

    assertThat(open()).extracting(Item::role).containsExactly("csm");
    assertThat(published(account, 1, WorkItemDone.class))
        .extracting(WorkItemDone::by, WorkItemDone::caseNote)
        .containsExactly(tuple("frida", "The invoice of the renewal on 2026-05-31 may be sent"));

    publish(yes("csm", dana, null), approved());

    assertThat(work()).extracting(Item::state).containsOnly("DONE");
    assertThat(published(account, 2, WorkItemDone.class)).hasSize(2);
  }

  @Test
  @DisplayName("B2: all of it in one batch ends as it does one by one")
  void all_at_once() {
    publish(
        owned(account, dana, kim),
        due(),
        yes("ar", "frida", ANSWER_BY, "csm"),
        yes("csm", dana, null),
        approved());

    assertThat(work())
        .extracting(Item::role, Item::state, Item::doneBy)
        .containsExactlyInAnyOrder(tuple("ar", "DONE", "frida"), tuple("csm", "DONE", dana));
  }

  @Test
  @DisplayName(
      "B2: a no closes both tasks with its reason; taken up again, the other is asked anew")
  void held_and_taken_up_again() {
    publish(owned(account, dana, kim), due());

    publish(no("ar", "frida"), held());

    String note = "frida holds the renewal on 2026-05-31: Overdue. Next: Call them";
    assertThat(work())
        .filteredOn(item -> item.kind().equals("RENEWAL_REVIEW"))
        .extracting(Item::role, Item::state, Item::doneBy, Item::caseNote, Item::why)
        .containsExactlyInAnyOrder(
            tuple("ar", "DONE", "frida", note, null),
            tuple("csm", "CANCELLED", null, note, "RENEWAL_HELD"));

    LocalDate later = ANSWER_BY.plusDays(20);
    publish(yes("ar", "frida", later, "csm"));

    assertThat(open())
        .extracting(Item::role, Item::who, Item::dueOn)
        .containsExactly(tuple("csm", dana, later));
  }

  @Test
  @DisplayName("B2: the side that holds a renewal has a task for its next step, until it says yes")
  void next_step() {
    publish(owned(account, dana, kim), due(), no("ar", "frida"), held());

    assertThat(worklistOf("ar", "frida"))
        .extracting(Item::kind, Item::title, Item::dueOn, Item::subject)
        .containsExactly(
            tuple(
                "FOLLOW_UP",
                "See to the next step of the held renewal of Brightwater Clinics",
                ANSWER_BY,
                renewal));
    assertThat(worklistOf("ar", "frida").getFirst().description())
        .contains("frida holds the renewal: Overdue. Next: Call them.");
    assertThat(worklistOf("csm", dana)).isEmpty();

    publish(yes("ar", "frida", ANSWER_BY, "csm"));

    assertThat(open()).extracting(Item::kind).containsExactly("RENEWAL_REVIEW");
    assertThat(work())
        .filteredOn(item -> item.kind().equals("FOLLOW_UP"))
        .extracting(Item::state, Item::doneBy)
        .containsExactly(tuple("DONE", "frida"));
  }

  @Test
  @DisplayName("B2: held by both, each has its own next step; held anew, it is the new one")
  void next_steps_of_both() {
    publish(owned(account, dana, kim), due(), no("ar", "frida"), held());
    publish(no("csm", dana), held("csm", dana, "Ask for fewer seats"));
    publish(no("ar", "frida"), held("ar", "frida", "Call them again"));

    assertThat(open())
        .extracting(Item::role, Item::who)
        .containsExactlyInAnyOrder(tuple("ar", null), tuple("csm", dana));
    assertThat(worklistOf("csm", dana).getFirst().description()).contains("Ask for fewer seats");
    assertThat(worklistOf("ar", "frida").getFirst().description()).contains("Call them again");
  }

  @Test
  @DisplayName("B2: held after its time the next step is due at once; put off, nobody has it")
  void next_step_late_and_put_off() {
    publish(owned(account, dana, kim), due(), overdue("ar", "csm"));
    RenewalHeld late =
        new RenewalHeld(
            account,
            null,
            renewal,
            RENEWAL_ON,
            "ar",
            "frida",
            "Overdue",
            "Call them",
            now(),
            today().minusDays(1));
    publish(no("ar", "frida"), late);
    assertThat(open())
        .extracting(Item::kind, Item::dueOn)
        .containsExactly(tuple("FOLLOW_UP", today()));

    publish(new RenewalReviewPutOff(account, null, renewal, RENEWAL_ON.plusDays(90), today()));

    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("B2: a renewal that moves within its review is asked for with its new day")
  void rescheduled() {
    publish(owned(account, dana, kim), due(), yes("ar", "frida", ANSWER_BY, "csm"));

    LocalDate earlier = RENEWAL_ON.minusDays(20);
    publish(rescheduled(earlier, "csm"));

    assertThat(open())
        .extracting(Item::role, Item::title, Item::reasons)
        .containsExactly(
            tuple(
                "csm",
                "May the invoice of Brightwater Clinics for the renewal on %s be sent?"
                    .formatted(earlier),
                List.of("renewal on %s over 900.00 USD".formatted(earlier))));

    publish(overdue("csm"), rescheduled(RENEWAL_ON, "csm"));
    assertThat(worklistOf("manager", "ann"))
        .extracting(Item::title)
        .containsExactly("Get the renewal of Brightwater Clinics on 2026-05-31 decided");
    publish(rescheduled(earlier, "csm"));
    assertThat(worklistOf("manager", "ann"))
        .extracting(Item::title)
        .containsExactly("Get the renewal of Brightwater Clinics on %s decided".formatted(earlier));
  }

  private RenewalRescheduled rescheduled(LocalDate to, String... waitingFor) {
    return new RenewalRescheduled(
        account,
        null,
        renewal,
        to,
        Money.of("900", "USD"),
        Arrays.asList(waitingFor),
        ANSWER_BY,
        today());
  }

  @Test
  @DisplayName("B2: what nobody answered lies with the managers until it is decided")
  void overdue() {
    publish(owned(account, dana, kim), due(), overdue("ar", "csm"));

    assertThat(worklistOf("manager", "ann"))
        .extracting(Item::kind, Item::title, Item::dueOn)
        .containsExactly(
            tuple(
                "RENEWAL_OVERDUE",
                "Get the renewal of Brightwater Clinics on 2026-05-31 decided",
                ANSWER_BY.plusDays(1)));
    assertThat(worklistOf("manager", "ann").getFirst().reasons().getFirst())
        .isEqualTo("no answer of ar and csm");

    publish(yes("ar", "frida", ANSWER_BY, "csm"));
    assertThat(open()).extracting(Item::role).containsExactlyInAnyOrder("csm", "manager");

    publish(yes("csm", dana, null), approved());
    assertThat(open()).isEmpty();
    assertThat(published(account, 1, WorkItemCancelled.class))
        .extracting(WorkItemCancelled::reason)
        .containsExactly("RENEWAL_APPROVED");
  }

  @Test
  @DisplayName(
      "B2: when the renewal moves far away, nobody is asked any more; in its time they are")
  void put_off() {
    publish(owned(account, dana, kim), due());

    publish(new RenewalReviewPutOff(account, null, renewal, RENEWAL_ON.plusDays(90), today()));
    assertThat(work())
        .extracting(Item::state, Item::why)
        .containsOnly(tuple("CANCELLED", "RENEWAL_PUT_OFF"));

    publish(due());
    assertThat(open()).extracting(Item::role).containsExactlyInAnyOrder("ar", "csm");
  }

  @Test
  @DisplayName("D5: the CSM's question goes to the new CSM with the account")
  void goes_with_the_account() {
    publish(owned(account, dana, kim), due());

    publish(changed(account, 2, "eve-" + account, kim));

    assertThat(worklistOf("csm", "eve-" + account))
        .extracting(Item::kind)
        .containsExactly("RENEWAL_REVIEW");
    assertThat(worklistOf("csm", dana)).isEmpty();
  }

  private RenewalReviewDue due() {
    return new RenewalReviewDue(
        account, null, renewal, RENEWAL_ON, AMOUNT, dana, ANSWER_BY, today());
  }

  private RenewalAnswered yes(
      String side, String by, @Nullable LocalDate answerBy, String... waitingFor) {
    return new RenewalAnswered(
        account,
        null,
        renewal,
        RENEWAL_ON,
        side,
        RenewalVerdict.APPROVE,
        by,
        Arrays.asList(waitingFor),
        answerBy,
        now());
  }

  private RenewalAnswered no(String side, String by) {
    return new RenewalAnswered(
        account,
        null,
        renewal,
        RENEWAL_ON,
        side,
        RenewalVerdict.HOLD,
        by,
        List.of("csm"),
        ANSWER_BY,
        now());
  }

  private RenewalHeld held() {
    return held("ar", "frida", "Call them");
  }

  private RenewalHeld held(String side, String by, String nextStep) {
    return new RenewalHeld(
        account, null, renewal, RENEWAL_ON, side, by, "Overdue", nextStep, now(), ANSWER_BY);
  }

  private RenewalApproved approved() {
    return new RenewalApproved(account, null, renewal, RENEWAL_ON, AMOUNT, "frida", dana, now());
  }

  private RenewalReviewOverdue overdue(String... waitingFor) {
    return new RenewalReviewOverdue(
        account,
        null,
        renewal,
        RENEWAL_ON,
        dana,
        ANSWER_BY,
        Arrays.asList(waitingFor),
        ANSWER_BY.plusDays(1));
  }
}

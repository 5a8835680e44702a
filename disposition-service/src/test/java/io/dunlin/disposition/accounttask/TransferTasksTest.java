package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.changed;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.events.Money;
import io.dunlin.events.TaskKind;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.HandedOver;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransferTasksTest extends AccountWorkItems {

  private static final String CHECKLIST = "HAND_OVER_CHECKLIST";
  private static final String MEETING = "HAND_OVER_MEETING";

  private final String eve = "eve-" + account;
  private final String transfer = Customers.id();
  private LocalDate effectiveOn = LocalDate.MAX;

  @BeforeEach
  void days_from_today() {
    effectiveOn = today().plusDays(10);
  }

  @Test
  @DisplayName("D4: both CSMs are to meet before the day, and the old one completes the checklist")
  void both_meet_and_the_old_one_completes_the_checklist() {
    publish(
        owned(account, dana, kim),
        owed(account, today().minusDays(9), "1200"),
        task(account, TaskKind.FOLLOW_UP, null, "csm", today().plusDays(3)));

    publish(requested(TransferMode.MANUAL));
    publish(requested(TransferMode.MANUAL));

    assertThat(open())
        .filteredOn(item -> !item.kind().equals("FOLLOW_UP"))
        .extracting(Item::kind, Item::who, Item::dueOn, Item::subject)
        .containsExactlyInAnyOrder(
            tuple(CHECKLIST, dana, effectiveOn.minusDays(1), transfer),
            tuple(MEETING, dana, effectiveOn.minusDays(1), transfer),
            tuple(MEETING, eve, effectiveOn.minusDays(1), transfer));
    Item meeting = worklistOf("csm", eve).getFirst();
    assertThat(meeting.title())
        .isEqualTo("Meet " + dana + " for 15 minutes about Brightwater Clinics");
    assertThat(meeting.description())
        .contains("1 open sales opportunity")
        .contains("Open: 1200.00 USD to collect, the oldest due on " + today().minusDays(9))
        .contains("tasks: Finance writes today (%s)".formatted(today().plusDays(3)));
    assertThat(meeting.reasons().getFirst())
        .isEqualTo("goes to %s on %s".formatted(eve, effectiveOn));
  }

  @Test
  @DisplayName("D4: until the day each has their own task, whatever becomes of the profile")
  void they_stay_with_their_people() {
    publish(owned(account, dana, kim), requested(TransferMode.MANUAL));

    publish(changed(account, 2, dana, kim));

    assertThat(worklistOf("csm", eve)).extracting(Item::kind).containsExactly(MEETING);
    assertThat(worklistOf("csm", dana))
        .extracting(Item::kind)
        .containsExactlyInAnyOrder(MEETING, CHECKLIST);
    get("csm", "somebody", "/api/v1/work-items/{id}", worklistOf("csm", eve).getFirst().id())
        .expectStatus()
        .isNotFound();
  }

  @Test
  @DisplayName("D4: an automated transfer asks nobody")
  void automated() {
    publish(owned(account, dana, kim), requested(TransferMode.AUTOMATED));

    assertThat(work()).isEmpty();
  }

  @Test
  @DisplayName("D4: completed elsewhere, the checklist is done by who completed it")
  void completed() {
    publish(owned(account, dana, kim), requested(TransferMode.MANUAL));

    publish(new TransferChecklistCompleted(account, null, transfer, dana, eve, "tess", now()));

    assertThat(work())
        .filteredOn(item -> item.kind().equals(CHECKLIST))
        .extracting(Item::state, Item::doneBy, Item::caseNote)
        .containsExactly(tuple("DONE", "tess", "Completed the checklist of the transfer"));
    assertThat(open()).extracting(Item::kind).containsExactly(MEETING, MEETING);
  }

  @Test
  @DisplayName("D4: cancelled with the transfer, with its reason")
  void cancelled() {
    publish(owned(account, dana, kim), requested(TransferMode.MANUAL));

    publish(
        new TransferCancelled(
            account, null, transfer, dana, eve, effectiveOn, "otto", "dana stays", now()));

    assertThat(work())
        .extracting(Item::state, Item::why, Item::caseNote)
        .hasSize(3)
        .containsOnly(tuple("CANCELLED", "TRANSFER_CANCELLED", "dana stays"));
  }

  @Test
  @DisplayName("D4: a transfer that has become manual by its day asks for its checklist then")
  void waiting() {
    publish(owned(account, dana, kim), requested(TransferMode.AUTOMATED));

    publish(waits());

    assertThat(open())
        .extracting(Item::kind, Item::who, Item::dueOn)
        .containsExactlyInAnyOrder(
            tuple(CHECKLIST, dana, effectiveOn),
            tuple(MEETING, dana, effectiveOn),
            tuple(MEETING, eve, effectiveOn));
  }

  @Test
  @DisplayName("D4: a checklist task that was closed without a checklist is asked for anew")
  void waiting_for_what_was_put_aside() {
    publish(owned(account, dana, kim), requested(TransferMode.MANUAL));
    for (Item item : List.copyOf(open())) {
      String user = String.valueOf(item.who());
      post("csm", user, "{\"caseNote\":\"Done\"}", "/api/v1/work-items/{id}/done", item.id())
          .expectStatus()
          .isOk();
    }

    publish(waits());

    assertThat(open()).extracting(Item::kind).containsExactly(CHECKLIST);
  }

  @Test
  @DisplayName("D5: once the account is the new CSM's, the hand-over is over")
  void transferred() {
    publish(owned(account, dana, kim), requested(TransferMode.MANUAL));

    publish(
        changed(account, 2, eve, kim),
        new AccountTransferred(
            account,
            null,
            transfer,
            dana,
            eve,
            TransferMode.MANUAL,
            List.of("1 open sales opportunity"),
            TransferReason.LEAVE,
            effectiveOn,
            effectiveOn,
            nothing()));

    assertThat(work())
        .extracting(Item::state, Item::why)
        .hasSize(3)
        .containsOnly(tuple("CANCELLED", "TRANSFERRED"));
  }

  private TransferRequested requested(TransferMode mode) {
    return new TransferRequested(
        account,
        null,
        transfer,
        dana,
        eve,
        mode,
        List.of("1 open sales opportunity"),
        TransferReason.LEAVE,
        effectiveOn,
        "tess",
        now());
  }

  private TransferWaiting waits() {
    return new TransferWaiting(
        account,
        null,
        transfer,
        dana,
        eve,
        List.of("the health is poor"),
        effectiveOn,
        effectiveOn);
  }

  private static HandedOver nothing() {
    Money none = Money.zero("USD");
    return new HandedOver(none, none, none, none, 0, 0, 0, null);
  }
}

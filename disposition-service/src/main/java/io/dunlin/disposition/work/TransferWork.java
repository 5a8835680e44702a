package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Before a manual transfer both CSMs meet, and the old one completes the checklist (D4). */
final class TransferWork {

  private static final String CHECKLIST = "checklist";
  private static final String GIVES = "meeting of who gives";
  private static final String GETS = "meeting of who gets";

  private TransferWork() {}

  /** An automated one asks nobody (D2). */
  static Stream<Step> of(TransferRequested asked, LocalDate today, WorkTrigger occasion) {
    LocalDate before = asked.effectiveOn().minusDays(1);
    HandOver handOver =
        new HandOver(
            asked.transfer(), asked.from(), asked.to(), asked.effectiveOn(), asked.why(), occasion);
    return asked.mode() == TransferMode.MANUAL
        ? handOver.asked(before.isBefore(today) ? today : before)
        : Stream.empty();
  }

  /** It may have become manual since, or its checklist was put aside. */
  static Stream<Step> of(TransferWaiting waiting, WorkTrigger occasion) {
    HandOver handOver =
        new HandOver(
            waiting.transfer(),
            waiting.from(),
            waiting.to(),
            waiting.effectiveOn(),
            waiting.why(),
            occasion);
    return handOver.asked(waiting.on());
  }

  static Stream<Step> of(TransferChecklistCompleted completed, WorkTrigger occasion) {
    return Stream.of(
        occasion.done(
            question(completed.transfer(), CHECKLIST),
            completed.by(),
            "Completed the checklist of the transfer"));
  }

  static Stream<Step> of(TransferCancelled cancelled, WorkTrigger occasion) {
    return over(cancelled.transfer(), "TRANSFER_CANCELLED", cancelled.reason(), occasion);
  }

  static Stream<Step> of(AccountTransferred transferred, WorkTrigger occasion) {
    return over(transferred.transfer(), "TRANSFERRED", null, occasion);
  }

  private static Stream<Step> over(
      String transfer, String why, @Nullable String note, WorkTrigger occasion) {
    return Stream.of(CHECKLIST, GIVES, GETS)
        .map(part -> occasion.needless(question(transfer, part), why, note));
  }

  private static String question(String transfer, String part) {
    return "transfer " + transfer + " " + part;
  }

  private record HandOver(
      String transfer,
      String from,
      String to,
      LocalDate effectiveOn,
      List<String> why,
      WorkTrigger occasion) {

    Stream<Step> asked(LocalDate dueOn) {
      return Stream.of(
          checklist(dueOn), meeting(GIVES, from, to, dueOn), meeting(GETS, to, from, dueOn));
    }

    private Step checklist(LocalDate dueOn) {
      return occasion.ask(
          question(transfer, CHECKLIST),
          WorkItemKind.HAND_OVER_CHECKLIST,
          Assignee.csm(from),
          dueOn,
          wording(
              "Complete the checklist of %s for %s".formatted(occasion.name(), to),
              "The transfer does not take effect without it: contacts, escalations, cases, notes, users and what is paid for."));
    }

    private Step meeting(String part, String who, String whom, LocalDate dueOn) {
      return occasion.askOnce(
          question(transfer, part),
          WorkItemKind.HAND_OVER_MEETING,
          Assignee.csm(who),
          dueOn,
          wording(
              "Meet %s for 15 minutes about %s".formatted(whom, occasion.name()),
              "Hand over what the customer wants, what was promised and whom to call. "
                  + occasion.outstanding().inWords()));
    }

    private Wording wording(String title, String what) {
      String goes = "The account goes from %s to %s on %s".formatted(from, to, effectiveOn);
      return new Wording(
          title,
          "%s (%s). %s".formatted(goes, String.join(", ", why), what),
          "goes to %s on %s".formatted(to, effectiveOn),
          transfer);
    }
  }
}

package io.dunlin.dunning.notice;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.contactpolicy.ContactDeferral;
import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.MessageEvents;
import io.dunlin.dunning.message.MessageState;
import io.dunlin.dunning.message.NewMessage;
import io.dunlin.dunning.message.WithdrawnWarning;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.contactpolicy.ContactDecision;

/** Collects the planned letters, events and log entries of a batch of warnings. */
final class WarningChanges {

  private static final String RULE = "E2";

  private final Map<String, Profile> profiles;
  private final PlaybookCatalogue catalogue;
  private final NoticeSchedule timing;
  private final Instant now;
  private final List<NewMessage> planned = new ArrayList<>();
  private final List<DunningEvent> events = new ArrayList<>();
  private final List<LoggedDecision> notes = new ArrayList<>();

  WarningChanges(
      Map<String, Profile> profiles,
      PlaybookCatalogue catalogue,
      NoticeSchedule timing,
      Instant now) {
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.timing = timing;
    this.now = now;
  }

  List<NewMessage> planned() {
    return planned;
  }

  List<DunningEvent> events() {
    return events;
  }

  List<LoggedDecision> notes() {
    return notes;
  }

  void withdrawn(WithdrawnWarning gone) {
    cancelled(gone.message(), gone.reason());
  }

  /** In the name of whoever writes first in the account's playbook: Core's CSM, the AR team. */
  void plan(Warning warning) {
    Profile profile = profile(warning.account());
    Playbook playbook = catalogue.forSegment(profile.segment());
    String because = warning.because(playbook);
    Message message = warning.message(playbook, RULE + ": " + because);
    Instant leavesAt = timing.morning(warning.event().on(), profile, now);
    note(message, DecisionKind.WRITE, RULE, "planned: " + because);
    if (timing.contactAt(leavesAt, profile) instanceof ContactDecision.Refused refused) {
      String waits = ContactDeferral.inWords(refused);
      message = warning.message(playbook, message.why() + "; " + waits);
      leavesAt = ContactDeferral.until(refused, leavesAt);
      note(message, DecisionKind.HOLD, ContactDeferral.RULE, waits);
    }
    String reason = warning.cancelled();
    if (reason == null) {
      planned.add(new NewMessage(message, MessageState.PLANNED, now, leavesAt));
    } else {
      message = warning.message(playbook, RULE + ": " + reason);
      planned.add(new NewMessage(message, MessageState.CANCELLED, now, null));
      cancelled(message, reason);
    }
  }

  private void cancelled(Message message, String reason) {
    events.add(about(message).cancelled(RULE, reason));
    note(message, DecisionKind.CANCEL, RULE, reason);
  }

  private void note(Message message, DecisionKind verdict, String rule, String reason) {
    notes.add(about(message).note(verdict, rule, reason));
  }

  private MessageEvents about(Message message) {
    return new MessageEvents(message, profile(message.account()).zone(), now);
  }

  private Profile profile(String account) {
    return profiles.getOrDefault(account, Profile.unknown(account));
  }
}

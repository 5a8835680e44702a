package io.dunlin.dunning.notice;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.contactpolicy.ContactDeferral;
import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.contactpolicy.ContactDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the planned letters, events and log entries of a batch of warnings. */
final class WarningChanges {

  private static final String RULE = "E2";

  private final Map<String, Profile> profiles;
  private final PlaybookCatalogue catalogue;
  private final NoticeSchedule timing;
  private final Instant now;
  private final List<PlannedWarning> planned = new ArrayList<>();
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

  /**
   * A warning with all that it takes to send it.
   *
   * @param owner the role that is asked to reach the customer where the letter cannot
   */
  record PlannedWarning(
      Warning warning,
      SenderRole sender,
      String owner,
      String why,
      Instant plannedAt,
      Instant dueAt) {}

  /** A letter that was planned earlier and does not leave. */
  record Withdrawn(UUID id, String account, String episode, String reason) {}

  List<PlannedWarning> planned() {
    return planned;
  }

  List<DunningEvent> events() {
    return events;
  }

  List<LoggedDecision> notes() {
    return notes;
  }

  void plan(WarningTimeline timeline) {
    timeline.warnings().forEach(this::plan);
  }

  void withdrawn(List<Withdrawn> gone) {
    gone.forEach(this::cancelled);
  }

  /** In the name of whoever writes first in the account's playbook: Core's CSM, the AR team. */
  private void plan(Warning warning) {
    Profile profile = profile(warning.account());
    Playbook playbook = catalogue.forSegment(profile.segment());
    String because = warning.because(playbook);
    String why = RULE + ": " + because;
    Instant morning = timing.morning(warning.event().on(), profile, now);
    note(warning.account(), warning.id(), DecisionKind.WRITE, RULE, "planned: " + because);
    switch (timing.contactAt(morning, profile)) {
      case ContactDecision.Allowed _ -> add(warning, playbook, why, morning);
      case ContactDecision.Refused refused -> {
        String waits = ContactDeferral.inWords(refused);
        add(warning, playbook, why + "; " + waits, ContactDeferral.until(refused, morning));
        note(warning.account(), warning.id(), DecisionKind.HOLD, ContactDeferral.RULE, waits);
      }
    }
    String reason = warning.cancelled();
    if (reason != null) {
      cancelled(new Withdrawn(warning.id(), warning.account(), warning.episode(), reason));
    }
  }

  private void add(Warning warning, Playbook playbook, String why, Instant dueAt) {
    planned.add(new PlannedWarning(warning, playbook.writer(), playbook.owner(), why, now, dueAt));
  }

  private void cancelled(Withdrawn gone) {
    events.add(
        new MessageCancelled(
            gone.account(),
            gone.id().toString(),
            null,
            gone.episode(),
            Warning.STEP,
            gone.reason(),
            now,
            MessageKind.SUSPENSION_WARNING,
            RULE));
    note(gone.account(), gone.id(), DecisionKind.CANCEL, RULE, gone.reason());
  }

  private void note(
      String account, UUID message, DecisionKind verdict, String rule, String reason) {
    LocalDate day = LocalDate.ofInstant(now, profile(account).zone());
    notes.add(
        new LoggedDecision(account, null, message, Warning.STEP, verdict, rule, reason, day, now));
  }

  private Profile profile(String account) {
    return profiles.getOrDefault(account, Profile.unknown(account));
  }
}

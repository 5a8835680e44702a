package io.dunlin.dunning.warning;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.contactpolicy.Contacts;
import io.dunlin.dunning.decision.Decisions;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.SequenceSettings;
import io.dunlin.events.AccountEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Plans the letter of each suspension warning, and withdraws it when it means nothing any more. */
@UseCase
public class FollowSuspensions {

  private final Warnings warnings;
  private final Profiles profiles;
  private final Playbooks playbooks;
  private final Decisions decisions;
  private final Outbox outbox;
  private final BusinessClock clock;
  private final SequenceSettings settings;
  private final Contacts contacts;
  private final ContactPolicy policy;

  FollowSuspensions(
      Warnings warnings,
      Profiles profiles,
      Playbooks playbooks,
      Decisions decisions,
      Outbox outbox,
      BusinessClock clock,
      SequenceSettings settings,
      Contacts contacts,
      ContactPolicySettings policy) {
    this.warnings = warnings;
    this.profiles = profiles;
    this.playbooks = playbooks;
    this.decisions = decisions;
    this.outbox = outbox;
    this.clock = clock;
    this.settings = settings;
    this.contacts = contacts;
    this.policy = policy.policy();
  }

  /** Called in a transaction that holds the accounts' locks, after the profiles were saved. */
  public Mono<Void> follow(List<Received<AccountEvent>> batch) {
    Map<String, WarningTimeline> courses =
        WarningTimeline.of(batch.stream().<AccountEvent>map(Received::event).toList());
    return courses.isEmpty() ? Mono.empty() : follow(courses);
  }

  private Mono<Void> follow(Map<String, WarningTimeline> courses) {
    return Mono.zip(
            profiles.of(courses.keySet()),
            playbooks.shelf(),
            contacts.since(policy.countsFrom(clock.now()), courses.keySet()))
        .map(known -> paperwork(known.getT1(), known.getT2(), known.getT3()))
        .flatMap(paperwork -> save(courses, paperwork));
  }

  private WarningChanges paperwork(
      Map<String, Profile> profiles, PlaybookCatalogue shelf, Map<String, List<PastContact>> made) {
    return new WarningChanges(
        profiles, shelf, new Timing(settings.sendAt(), policy, made), clock.now());
  }

  private Mono<Void> save(Map<String, WarningTimeline> courses, WarningChanges paperwork) {
    courses.values().forEach(paperwork::plan);
    return warnings
        .cancel(courses.values())
        .doOnNext(paperwork::withdrawn)
        .then(warnings.plan(paperwork.planned()))
        .then(Mono.defer(() -> decisions.add(paperwork.notes())))
        .then(Mono.defer(() -> outbox.append(paperwork.events())));
  }
}

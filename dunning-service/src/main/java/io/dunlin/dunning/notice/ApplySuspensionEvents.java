package io.dunlin.dunning.notice;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.contactpolicy.Contacts;
import io.dunlin.dunning.decision.DecisionLog;
import io.dunlin.dunning.message.PlannedMessages;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.SequenceSettings;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans the letter of each suspension warning, and withdraws it when it means nothing any more. */
@UseCase
public class ApplySuspensionEvents {

  private final PlannedMessages messages;
  private final Profiles profiles;
  private final Playbooks playbooks;
  private final DecisionLog decisions;
  private final BusinessClock clock;
  private final SequenceSettings settings;
  private final Contacts contacts;
  private final ContactPolicy policy;

  ApplySuspensionEvents(
      PlannedMessages messages,
      Profiles profiles,
      Playbooks playbooks,
      DecisionLog decisions,
      BusinessClock clock,
      SequenceSettings settings,
      Contacts contacts,
      ContactPolicySettings policy) {
    this.messages = messages;
    this.profiles = profiles;
    this.playbooks = playbooks;
    this.decisions = decisions;
    this.clock = clock;
    this.settings = settings;
    this.contacts = contacts;
    this.policy = policy.policy();
  }

  /** Called after the profiles of the same batch were saved. */
  public Flux<DunningEvent> apply(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    Map<String, WarningTimeline> timelines =
        WarningTimeline.of(batch.stream().<AccountEvent>map(Received::event).toList());
    return timelines.isEmpty() ? Flux.empty() : save(locked, timelines);
  }

  private Flux<DunningEvent> save(LockedAccounts locked, Map<String, WarningTimeline> timelines) {
    return Mono.zip(
            profiles.of(timelines.keySet()),
            playbooks.catalogue(),
            contacts.since(policy.countsFrom(clock.now()), timelines.keySet()))
        .map(known -> changes(known.getT1(), known.getT2(), known.getT3()))
        .flatMapMany(changes -> save(locked, timelines, changes));
  }

  private WarningChanges changes(
      Map<String, Profile> profiles,
      PlaybookCatalogue catalogue,
      Map<String, List<PastContact>> made) {
    return new WarningChanges(
        profiles, catalogue, new NoticeSchedule(settings.sendAt(), policy, made), clock.now());
  }

  private Flux<DunningEvent> save(
      LockedAccounts locked, Map<String, WarningTimeline> timelines, WarningChanges changes) {
    Map<String, String> ended = new HashMap<>();
    List<UUID> standing = new ArrayList<>();
    for (WarningTimeline timeline : timelines.values()) {
      timeline.warnings().forEach(changes::plan);
      if (timeline.endsEarlier() != null) {
        ended.put(timeline.account(), timeline.endsEarlier());
        timeline.standing().forEach(standing::add);
      }
    }
    return messages
        .withdrawWarnings(locked, ended, standing)
        .doOnNext(changes::withdrawn)
        .then(messages.plan(locked, changes.planned()))
        .then(Mono.defer(() -> decisions.add(changes.notes())))
        .thenMany(Flux.defer(() -> Flux.fromIterable(changes.events())));
  }
}

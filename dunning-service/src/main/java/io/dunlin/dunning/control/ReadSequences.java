package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.control.SequencePages.SequenceKey;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.dunningcase.DunningCases;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.SequenceSettings;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads sequences as they stand at this moment of business time. */
@UseCase
class ReadSequences {

  private final SequencePages pages;
  private final DunningCases dunningCases;
  private final Playbooks playbooks;
  private final BusinessClock clock;
  private final SequenceFacts.Schedule schedule;

  ReadSequences(
      SequencePages pages,
      DunningCases dunningCases,
      Playbooks playbooks,
      BusinessClock clock,
      SequenceSettings settings,
      ContactPolicySettings contacts) {
    this.pages = pages;
    this.dunningCases = dunningCases;
    this.playbooks = playbooks;
    this.clock = clock;
    this.schedule = settings.schedule(contacts);
  }

  Mono<Page<SequenceView>> page(
      @Nullable String account, @Nullable SequenceState state, PageRequest page, Scope scope) {
    return pages
        .page(account, state, page.after(UUID::fromString), page.limitPlusOne(), scope)
        .flatMap(this::views)
        .map(views -> Page.of(views, page.limit(), view -> view.id().toString()));
  }

  Mono<SequenceView> one(UUID id, Scope scope) {
    return pages
        .find(id, scope)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Sequence " + id)))
        .flatMap(key -> views(List.of(key)))
        .map(List::getFirst);
  }

  private Mono<List<SequenceView>> views(List<SequenceKey> keys) {
    List<String> accounts = keys.stream().map(SequenceKey::account).distinct().toList();
    return playbooks
        .catalogue()
        .flatMap(catalogue -> dunningCases.of(accounts, catalogue, clock.now()))
        .map(loaded -> views(keys, loaded));
  }

  private List<SequenceView> views(List<SequenceKey> keys, Map<String, DunningCase> loaded) {
    Map<UUID, SequenceView> byId =
        loaded.values().stream()
            .flatMap(
                dunningCase ->
                    dunningCase.sequences().values().stream()
                        .map(sequence -> view(sequence, dunningCase)))
            .collect(Collectors.toMap(SequenceView::id, Function.identity()));
    return keys.stream().map(key -> byId.get(key.id())).toList();
  }

  private SequenceView view(Sequence sequence, DunningCase dunningCase) {
    return SequenceView.of(sequence, dunningCase.facts(schedule), clock.now());
  }
}

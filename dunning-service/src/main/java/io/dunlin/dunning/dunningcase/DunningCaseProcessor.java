package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.decision.DecisionLog;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DunningEffect;
import io.dunlin.dunning.sequence.DunningEffect.LogDecision;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.SequenceSettings;
import io.dunlin.dunning.sequence.StepExecutor;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads dunning cases, lets a rule decide each, and saves what comes of it. The events are handed
 * back: the caller appends them to the outbox once in its transaction, behind what caused them.
 */
@Component
public class DunningCaseProcessor {

  private final DunningCases dunningCases;
  private final Playbooks playbooks;
  private final DecisionLog decisions;
  private final BusinessClock clock;
  private final SequenceFacts.Schedule schedule;

  DunningCaseProcessor(
      DunningCases dunningCases,
      Playbooks playbooks,
      DecisionLog decisions,
      BusinessClock clock,
      SequenceSettings settings,
      ContactPolicySettings contacts) {
    this.dunningCases = dunningCases;
    this.playbooks = playbooks;
    this.decisions = decisions;
    this.clock = clock;
    this.schedule = settings.schedule(contacts);
  }

  /** Decides one case. */
  public interface Rule {
    Decision<DunningCase> decide(DunningCase dunningCase, DecisionContext context);
  }

  /** Applies one fact to the case of its account. */
  public interface FactRule<F> {
    Decision<DunningCase> apply(DunningCase dunningCase, F fact, DecisionContext context);
  }

  /** Lets the rule decide on each account and saves the effects. */
  public Flux<DunningEvent> decide(LockedAccounts locked, Collection<String> accounts, Rule rule) {
    if (accounts.isEmpty()) {
      return Flux.empty();
    }
    return playbooks
        .catalogue()
        .flatMap(
            catalogue ->
                dunningCases
                    .of(accounts, catalogue, schedule.contactPolicy().countsFrom(clock.now()))
                    .flatMap(loaded -> save(locked, decide(loaded, rule, catalogue))))
        .flatMapIterable(Function.identity());
  }

  /** Applies facts to the cases of their accounts, in their order. */
  public <F> Flux<DunningEvent> apply(
      LockedAccounts locked, Stream<F> facts, Function<F, String> account, FactRule<F> rule) {
    Map<String, List<F>> byAccount = facts.collect(Collectors.groupingBy(account));
    return decide(
        locked,
        byAccount.keySet(),
        (dunningCase, context) -> {
          Decision<DunningCase> decision = Decision.nothing(dunningCase);
          for (F fact : byAccount.getOrDefault(dunningCase.account(), List.of())) {
            decision = decision.then(current -> rule.apply(current, fact, context));
          }
          return decision;
        });
  }

  private List<DunningEffect> decide(
      Map<String, DunningCase> loaded, Rule rule, PlaybookCatalogue catalogue) {
    DecisionContext context =
        new DecisionContext(catalogue, schedule, new StepExecutor(clock.now(), Identifiers::next));
    return loaded.values().stream()
        .flatMap(dunningCase -> rule.decide(dunningCase, context).effects().stream())
        .toList();
  }

  private Mono<List<DunningEvent>> save(LockedAccounts locked, List<DunningEffect> effects) {
    return dunningCases
        .save(locked, effects)
        .then(decisions.add(DunningEffect.of(effects, LogDecision.class, LogDecision::decided)))
        .thenReturn(DunningEffect.of(effects, PublishEvent.class, PublishEvent::event));
  }
}

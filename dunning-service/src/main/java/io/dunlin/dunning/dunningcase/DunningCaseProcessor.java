package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.decision.DecisionLog;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Answer;
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
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads dunning cases, lets a rule decide each, and saves what comes of it. */
@Component
public class DunningCaseProcessor {

  private final DunningCases dunningCases;
  private final Playbooks playbooks;
  private final DecisionLog decisions;
  private final Outbox outbox;
  private final BusinessClock clock;
  private final SequenceFacts.Schedule schedule;

  DunningCaseProcessor(
      DunningCases dunningCases,
      Playbooks playbooks,
      DecisionLog decisions,
      Outbox outbox,
      BusinessClock clock,
      SequenceSettings settings,
      ContactPolicySettings contacts) {
    this.dunningCases = dunningCases;
    this.playbooks = playbooks;
    this.decisions = decisions;
    this.outbox = outbox;
    this.clock = clock;
    this.schedule = settings.schedule(contacts);
  }

  /** The playbooks, settings and identifiers that a rule may use while it decides. */
  public record Tools(
      PlaybookCatalogue catalogue, SequenceFacts.Schedule schedule, StepExecutor executor) {}

  /** Decides one dunningCase. */
  public interface Rule {
    Decision<DunningCase> decide(DunningCase dunningCase, Tools tools);
  }

  /** Lets the rule decide on each account, saves the effects and appends the events. */
  public Mono<Void> decide(LockedAccounts locked, Collection<String> accounts, Rule rule) {
    if (accounts.isEmpty()) {
      return Mono.empty();
    }
    return playbooks
        .catalogue()
        .flatMap(
            catalogue ->
                dunningCases
                    .of(accounts, catalogue, schedule.contactPolicy().countsFrom(clock.now()))
                    .flatMap(loaded -> save(locked, decide(loaded, rule, catalogue))));
  }

  /** The main POCs' answers; what they stop is stopped when this commits (A3). */
  public Mono<Void> record(LockedAccounts locked, List<Answer> answers) {
    return decide(
        locked,
        answers.stream().map(Answer::account).distinct().toList(),
        (dunningCase, tools) -> {
          Decision<DunningCase> decision = Decision.nothing(dunningCase);
          for (Answer answer : answers) {
            if (answer.account().equals(dunningCase.account())) {
              decision = decision.then(d -> d.record(answer, tools.schedule(), tools.executor()));
            }
          }
          return decision;
        });
  }

  private List<Decision<DunningCase>> decide(
      Map<String, DunningCase> loaded, Rule rule, PlaybookCatalogue catalogue) {
    Tools tools = new Tools(catalogue, schedule, new StepExecutor(clock.now(), Identifiers::next));
    return loaded.values().stream().map(dunningCase -> rule.decide(dunningCase, tools)).toList();
  }

  private Mono<Void> save(LockedAccounts locked, List<Decision<DunningCase>> decided) {
    List<DunningEffect> effects = decided.stream().flatMap(one -> one.effects().stream()).toList();
    List<DunningEvent> events =
        of(effects, PublishEvent.class).stream().map(PublishEvent::event).toList();
    List<LoggedDecision> notes =
        of(effects, LogDecision.class).stream().map(LogDecision::decided).toList();
    return dunningCases
        .save(locked, effects)
        .then(decisions.add(notes))
        .then(outbox.append(events));
  }

  private static <T extends DunningEffect> List<T> of(List<DunningEffect> effects, Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

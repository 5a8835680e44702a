package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.decision.DecisionLog;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DunningEffect;
import io.dunlin.dunning.sequence.DunningEffect.Note;
import io.dunlin.dunning.sequence.DunningEffect.Say;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.SequenceSettings;
import io.dunlin.dunning.sequence.StepExecutor;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.outbox.Outbox;
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

  /** What a rule may ask for while it decides. */
  public record Tools(
      PlaybookCatalogue catalogue, SequenceFacts.Schedule schedule, StepExecutor executor) {}

  /** Decides one dunningCase. */
  public interface Rule {
    Decision<DunningCase> decide(DunningCase dunningCase, Tools tools);
  }

  /** To be called in a transaction that holds the accounts' locks. */
  public Mono<Void> decide(Collection<String> accounts, Rule rule) {
    if (accounts.isEmpty()) {
      return Mono.empty();
    }
    return playbooks
        .catalogue()
        .flatMap(
            catalogue ->
                dunningCases
                    .of(accounts, catalogue, schedule.contactPolicy().countsFrom(clock.now()))
                    .flatMap(loaded -> save(decide(loaded, rule, catalogue))));
  }

  /** The main POCs' answers; what they stop is stopped when this commits (A3). */
  public Mono<Void> answered(List<Answer> answers) {
    return decide(
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

  private Mono<Void> save(List<Decision<DunningCase>> decided) {
    List<DunningEffect> effects = decided.stream().flatMap(one -> one.effects().stream()).toList();
    List<DunningEvent> events = of(effects, Say.class).stream().map(Say::event).toList();
    List<LoggedDecision> notes = of(effects, Note.class).stream().map(Note::decided).toList();
    return dunningCases.save(effects).then(decisions.add(notes)).then(outbox.append(events));
  }

  private static <T extends DunningEffect> List<T> of(List<DunningEffect> effects, Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

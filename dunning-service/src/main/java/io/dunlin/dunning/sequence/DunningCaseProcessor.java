package io.dunlin.dunning.sequence;

import io.dunlin.dunning.decision.Decided;
import io.dunlin.dunning.decision.Decisions;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Effect.CancelMessage;
import io.dunlin.dunning.sequence.Effect.Note;
import io.dunlin.dunning.sequence.Effect.PlanMessage;
import io.dunlin.dunning.sequence.Effect.Say;
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

/** Loads delinquencies, lets a rule decide each, and saves what comes of it. */
@Component
public class DunningCaseProcessor {

  private final DunningCases delinquencies;
  private final Playbooks playbooks;
  private final Decisions decisions;
  private final Outbox outbox;
  private final BusinessClock clock;
  private final Facts.Pace pace;

  DunningCaseProcessor(
      DunningCases delinquencies,
      Playbooks playbooks,
      Decisions decisions,
      Outbox outbox,
      BusinessClock clock,
      SequenceSettings settings,
      ContactPolicySettings contacts) {
    this.delinquencies = delinquencies;
    this.playbooks = playbooks;
    this.decisions = decisions;
    this.outbox = outbox;
    this.clock = clock;
    this.pace = settings.pace(contacts);
  }

  /** What a rule may ask for while it decides. */
  record Aids(PlaybookCatalogue shelf, Facts.Pace pace, StepExecutor runner) {}

  /** Decides one delinquency. */
  interface Rule {
    Decision<DunningCase> decide(DunningCase delinquency, Aids aids);
  }

  /** To be called in a transaction that holds the accounts' locks. */
  Mono<Void> decide(Collection<String> accounts, Rule rule) {
    if (accounts.isEmpty()) {
      return Mono.empty();
    }
    return playbooks
        .shelf()
        .flatMap(
            shelf ->
                delinquencies
                    .of(accounts, shelf, pace.contactPolicy().countsFrom(clock.now()))
                    .flatMap(loaded -> save(loaded, decide(loaded, rule, shelf))));
  }

  /** The main POCs' answers; what they stop is stopped when this commits (A3). */
  public Mono<Void> answered(List<Answer> answers) {
    return decide(
        answers.stream().map(Answer::account).distinct().toList(),
        (delinquency, aids) -> {
          Decision<DunningCase> decision = Decision.nothing(delinquency);
          for (Answer answer : answers) {
            if (answer.account().equals(delinquency.account())) {
              decision = decision.then(d -> d.hears(answer, aids.pace(), aids.runner()));
            }
          }
          return decision;
        });
  }

  private List<Decision<DunningCase>> decide(
      Map<String, DunningCase> loaded, Rule rule, PlaybookCatalogue shelf) {
    Aids aids = new Aids(shelf, pace, new StepExecutor(clock.now(), Identifiers::next));
    return loaded.values().stream().map(delinquency -> rule.decide(delinquency, aids)).toList();
  }

  private Mono<Void> save(Map<String, DunningCase> before, List<Decision<DunningCase>> decided) {
    List<Effect> effects = decided.stream().flatMap(one -> one.effects().stream()).toList();
    List<DunningEvent> events = of(effects, Say.class).stream().map(Say::event).toList();
    List<Decided> notes = of(effects, Note.class).stream().map(Note::decided).toList();
    return delinquencies
        .save(before.values(), decided.stream().map(Decision::state).toList())
        .then(delinquencies.plan(of(effects, PlanMessage.class), of(effects, CancelMessage.class)))
        .then(decisions.add(notes))
        .then(outbox.append(events));
  }

  private static <T extends Effect> List<T> of(List<Effect> effects, Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

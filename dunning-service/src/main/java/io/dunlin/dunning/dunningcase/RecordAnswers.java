package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records what mails mean for sequences (A3). */
@Component
public class RecordAnswers {

  private final DunningCaseProcessor processor;
  private final DunningCases dunningCases;
  private final Playbooks playbooks;
  private final BusinessClock clock;

  RecordAnswers(
      DunningCaseProcessor processor,
      DunningCases dunningCases,
      Playbooks playbooks,
      BusinessClock clock) {
    this.processor = processor;
    this.dunningCases = dunningCases;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /** An answer stops the sequence, a doubtful mail holds it, when this commits. */
  public Mono<Void> record(
      LockedAccounts locked, List<Answer> answers, List<DoubtfulReply> doubts) {
    List<String> accounts =
        Stream.concat(
                answers.stream().map(Answer::account), doubts.stream().map(DoubtfulReply::account))
            .distinct()
            .toList();
    return processor.decide(
        locked,
        accounts,
        (dunningCase, tools) -> {
          Decision<DunningCase> decision = Decision.nothing(dunningCase);
          for (Answer answer : of(answers, Answer::account, dunningCase)) {
            decision = decision.then(d -> d.record(answer, tools.schedule(), tools.executor()));
          }
          for (DoubtfulReply doubt : of(doubts, DoubtfulReply::account, dunningCase)) {
            decision = decision.then(d -> d.record(doubt, tools.schedule(), tools.executor()));
          }
          return decision;
        });
  }

  /** Applies what a person decided on a mail. */
  public Mono<Void> apply(LockedAccounts locked, AnswerDecision decision) {
    return processor.decide(
        locked,
        List.of(decision.account()),
        (dunningCase, tools) -> dunningCase.apply(decision, tools.schedule(), tools.executor()));
  }

  /** Of all the accounts that are asked for. */
  public Mono<Map<String, ReplyOwner>> owners(Collection<String> accounts) {
    if (accounts.isEmpty()) {
      return Mono.just(Map.of());
    }
    return playbooks
        .catalogue()
        .flatMap(
            catalogue ->
                dunningCases
                    .of(accounts, catalogue, clock.now())
                    .map(
                        loaded ->
                            loaded.values().stream()
                                .collect(
                                    Collectors.toMap(
                                        DunningCase::account, d -> owner(d, catalogue)))));
  }

  private static ReplyOwner owner(DunningCase dunningCase, PlaybookCatalogue catalogue) {
    return dunningCase
        .openSequence()
        .map(open -> new ReplyOwner(open.playbook().owner(), open.episode().id()))
        .orElseGet(
            () -> {
              Playbook playbook = catalogue.forSegment(dunningCase.profile().segment());
              return new ReplyOwner(playbook.owner(), null);
            });
  }

  private static <T> List<T> of(
      List<T> facts, Function<T, String> account, DunningCase dunningCase) {
    return facts.stream()
        .filter(fact -> account.apply(fact).equals(dunningCase.account()))
        .toList();
  }
}

package io.dunlin.dunning.sequence;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.kit.clock.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes what mails mean for sequences, with the accounts' locks held (A3). */
@Component
public class AnswerDesk {

  private final DunningCaseProcessor desk;
  private final DunningCases delinquencies;
  private final Playbooks playbooks;
  private final BusinessClock clock;

  AnswerDesk(
      DunningCaseProcessor desk,
      DunningCases delinquencies,
      Playbooks playbooks,
      BusinessClock clock) {
    this.desk = desk;
    this.delinquencies = delinquencies;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /** An answer stops the sequence, a doubtful mail holds it, when this commits. */
  public Mono<Void> heard(List<Answer> answers, List<Doubt> doubts) {
    List<String> accounts =
        Stream.concat(answers.stream().map(Answer::account), doubts.stream().map(Doubt::account))
            .distinct()
            .toList();
    return desk.decide(
        accounts,
        (delinquency, aids) -> {
          Decision<DunningCase> decision = Decision.nothing(delinquency);
          for (Answer answer : of(answers, Answer::account, delinquency)) {
            decision = decision.then(d -> d.hears(answer, aids.pace(), aids.runner()));
          }
          for (Doubt doubt : of(doubts, Doubt::account, delinquency)) {
            decision = decision.then(d -> d.hears(doubt, aids.pace(), aids.runner()));
          }
          return decision;
        });
  }

  /** What a person decided of a mail counts from now on. */
  public Mono<Void> decided(Ruling ruling) {
    return desk.decide(
        List.of(ruling.account()),
        (delinquency, aids) -> delinquency.hears(ruling, aids.pace(), aids.runner()));
  }

  /** Of all the accounts that are asked for. */
  public Mono<Map<String, ReplyOwner>> owners(Collection<String> accounts) {
    if (accounts.isEmpty()) {
      return Mono.just(Map.of());
    }
    return playbooks
        .shelf()
        .flatMap(
            shelf ->
                delinquencies
                    .of(accounts, shelf, clock.now())
                    .map(
                        loaded ->
                            loaded.values().stream()
                                .collect(
                                    Collectors.toMap(DunningCase::account, d -> owner(d, shelf)))));
  }

  private static ReplyOwner owner(DunningCase delinquency, PlaybookCatalogue shelf) {
    return delinquency
        .openSequence()
        .map(open -> new ReplyOwner(open.playbook().owner(), open.episode().id()))
        .orElseGet(
            () -> {
              Playbook playbook = shelf.forSegment(delinquency.profile().segment());
              return new ReplyOwner(playbook.owner(), null);
            });
  }

  private static <T> List<T> of(
      List<T> facts, Function<T, String> account, DunningCase delinquency) {
    return facts.stream()
        .filter(fact -> account.apply(fact).equals(delinquency.account()))
        .toList();
  }
}

package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.Playbooks;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.PocReply;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
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
  public Flux<DunningEvent> record(
      LockedAccounts locked, List<Answer> answers, List<DoubtfulReply> doubtful) {
    return processor.apply(
        locked,
        Stream.concat(answers.stream(), doubtful.stream()),
        PocReply::account,
        DunningCase::record);
  }

  /** Applies what a person decided on a mail. */
  public Flux<DunningEvent> apply(LockedAccounts locked, AnswerDecision decision) {
    return processor.apply(
        locked, Stream.of(decision), AnswerDecision::account, DunningCase::apply);
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
}

package io.dunlin.dunning.sequence;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.account.Standings;
import io.dunlin.dunning.contactpolicy.Contacts;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.kit.contactpolicy.PastContact;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts' delinquencies, put together from one query per table, and saved by what changed. */
@Repository
public class DunningCases {

  private final Profiles profiles;
  private final Standings standings;
  private final Answers answers;
  private final Doubts doubts;
  private final Sequences sequences;
  private final StepRuns runs;
  private final PlannedMessages planned;
  private final Contacts contacts;

  DunningCases(
      Profiles profiles,
      Standings standings,
      Answers answers,
      Doubts doubts,
      Sequences sequences,
      StepRuns runs,
      PlannedMessages planned,
      Contacts contacts) {
    this.profiles = profiles;
    this.standings = standings;
    this.answers = answers;
    this.doubts = doubts;
    this.sequences = sequences;
    this.runs = runs;
    this.planned = planned;
    this.contacts = contacts;
  }

  /**
   * Those of all the accounts that are asked for, known or not.
   *
   * @param contactsFrom contacts before this instant do not matter
   */
  public Mono<Map<String, DunningCase>> of(
      Collection<String> accounts, PlaybookCatalogue shelf, Instant contactsFrom) {
    return Mono.zip(
            profiles.of(accounts),
            standings.of(accounts),
            answers.of(accounts),
            doubts.of(accounts),
            contacts.since(contactsFrom, accounts),
            sequences(accounts, shelf))
        .map(
            parts -> {
              Loaded loaded =
                  new Loaded(
                      parts.getT1(),
                      parts.getT2(),
                      parts.getT3(),
                      parts.getT4(),
                      parts.getT5(),
                      parts.getT6());
              return accounts.stream()
                  .distinct()
                  .collect(Collectors.toMap(account -> account, loaded::delinquency));
            });
  }

  /** What one query per table found, by account. */
  private record Loaded(
      Map<String, Profile> profiles,
      Map<String, Standing> standings,
      Map<String, Collection<Answer>> answers,
      Map<String, Collection<Doubt>> doubts,
      Map<String, List<PastContact>> contacts,
      Map<String, List<Sequence>> sequences) {

    DunningCase delinquency(String account) {
      Map<String, Sequence> byEpisode = new LinkedHashMap<>();
      for (Sequence sequence : sequences.getOrDefault(account, List.of())) {
        byEpisode.put(sequence.episode().id(), sequence);
      }
      return new DunningCase(
          account,
          profiles.getOrDefault(account, Profile.unknown(account)),
          standings.get(account),
          List.copyOf(answers.getOrDefault(account, List.of())),
          List.copyOf(doubts.getOrDefault(account, List.of())),
          contacts.getOrDefault(account, List.of()),
          byEpisode);
    }
  }

  private Mono<Map<String, List<Sequence>>> sequences(
      Collection<String> accounts, PlaybookCatalogue shelf) {
    return Mono.zip(
            sequences.of(accounts, shelf).collectList(), runs.of(accounts), planned.of(accounts))
        .map(
            parts ->
                parts.getT1().stream()
                    .map(sequence -> whole(sequence, parts.getT2(), parts.getT3()))
                    .collect(Collectors.groupingBy(Sequence::account)));
  }

  private static Sequence whole(
      Sequence sequence, Map<UUID, List<StepRun>> runs, Map<UUID, List<Planned>> planned) {
    return sequence
        .withDone(runs.getOrDefault(sequence.id(), List.of()))
        .withPlanned(planned.getOrDefault(sequence.id(), List.of()));
  }

  /** Saves what changed between the two, one statement per table. */
  Mono<Void> save(Collection<DunningCase> before, Collection<DunningCase> after) {
    Changes changes = Changes.between(before, after);
    return Flux.concat(
            profiles.save(changes.profiles()),
            standings.save(changes.standings()),
            answers.remove(changes.withdrawnAnswers()),
            answers.add(changes.answers()),
            doubts.remove(changes.decidedDoubts()),
            doubts.add(changes.doubts()),
            sequences.save(changes.sequences()),
            runs.add(changes.runs()))
        .then();
  }

  Mono<Void> plan(List<Effect.PlanMessage> plans, List<Effect.CancelMessage> cancellations) {
    return planned.plan(plans).then(planned.cancel(cancellations));
  }
}

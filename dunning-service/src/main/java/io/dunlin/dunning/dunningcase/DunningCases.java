package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.account.Standings;
import io.dunlin.dunning.contactpolicy.Contacts;
import io.dunlin.dunning.message.PlannedMessages;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.DunningEffect;
import io.dunlin.dunning.sequence.DunningEffect.AddAnswer;
import io.dunlin.dunning.sequence.DunningEffect.AddDoubtfulReply;
import io.dunlin.dunning.sequence.DunningEffect.AddStepRun;
import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.DunningEffect.RemoveAnswer;
import io.dunlin.dunning.sequence.DunningEffect.RemoveDoubtfulReply;
import io.dunlin.dunning.sequence.DunningEffect.SaveProfile;
import io.dunlin.dunning.sequence.DunningEffect.SaveSequence;
import io.dunlin.dunning.sequence.DunningEffect.SaveStanding;
import io.dunlin.dunning.sequence.PlannedMessage;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.StepRun;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts' dunningCases, put together from one query per table, and saved by what changed. */
@Repository
public class DunningCases {

  private final Profiles profiles;
  private final Standings standings;
  private final PocReplies replies;
  private final Sequences sequences;
  private final StepRuns runs;
  private final PlannedMessages planned;
  private final Contacts contacts;

  DunningCases(
      Profiles profiles,
      Standings standings,
      PocReplies replies,
      Sequences sequences,
      StepRuns runs,
      PlannedMessages planned,
      Contacts contacts) {
    this.profiles = profiles;
    this.standings = standings;
    this.replies = replies;
    this.sequences = sequences;
    this.runs = runs;
    this.planned = planned;
    this.contacts = contacts;
  }

  /**
   * Loads the cases of all given accounts, known or not.
   *
   * @param contactsFrom contacts before this instant do not matter
   */
  public Mono<Map<String, DunningCase>> of(
      Collection<String> accounts, PlaybookCatalogue catalogue, Instant contactsFrom) {
    return Mono.zip(
            profiles.of(accounts),
            standings.of(accounts),
            replies.answers(accounts).collectMultimap(Answer::account),
            replies.doubtful(accounts).collectMultimap(DoubtfulReply::account),
            contacts.since(contactsFrom, accounts),
            sequences(accounts, catalogue))
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
                  .collect(Collectors.toMap(account -> account, loaded::dunningCase));
            });
  }

  /** The rows that one query per table found, by account. */
  private record Loaded(
      Map<String, Profile> profiles,
      Map<String, Standing> standings,
      Map<String, Collection<Answer>> answers,
      Map<String, Collection<DoubtfulReply>> doubtful,
      Map<String, List<PastContact>> contacts,
      Map<String, List<Sequence>> sequences) {

    DunningCase dunningCase(String account) {
      Map<String, Sequence> byEpisode = new LinkedHashMap<>();
      for (Sequence sequence : sequences.getOrDefault(account, List.of())) {
        byEpisode.put(sequence.episode().id(), sequence);
      }
      return new DunningCase(
          account,
          profiles.getOrDefault(account, Profile.unknown(account)),
          standings.get(account),
          List.copyOf(answers.getOrDefault(account, List.of())),
          List.copyOf(doubtful.getOrDefault(account, List.of())),
          contacts.getOrDefault(account, List.of()),
          byEpisode);
    }
  }

  private Mono<Map<String, List<Sequence>>> sequences(
      Collection<String> accounts, PlaybookCatalogue catalogue) {
    return Mono.zip(
            sequences.of(accounts, catalogue).collectList(),
            runs.of(accounts),
            planned.of(accounts))
        .map(
            parts ->
                parts.getT1().stream()
                    .map(sequence -> whole(sequence, parts.getT2(), parts.getT3()))
                    .collect(Collectors.groupingBy(Sequence::account)));
  }

  private static Sequence whole(
      Sequence sequence, Map<UUID, List<StepRun>> runs, Map<UUID, List<PlannedMessage>> planned) {
    return sequence
        .withDone(runs.getOrDefault(sequence.id(), List.of()))
        .withPlanned(planned.getOrDefault(sequence.id(), List.of()));
  }

  /** Saves the effects of decisions, one statement per table. */
  Mono<Void> save(LockedAccounts locked, List<DunningEffect> effects) {
    return Flux.concat(
            profiles.save(
                locked,
                latest(
                    DunningEffect.of(effects, SaveProfile.class, SaveProfile::profile),
                    Profile::account)),
            standings.save(
                locked,
                latest(
                    DunningEffect.of(effects, SaveStanding.class, SaveStanding::standing),
                    Standing::account)),
            replies.removeAnswers(
                locked, DunningEffect.of(effects, RemoveAnswer.class, RemoveAnswer::answer)),
            replies.addAnswers(
                locked, DunningEffect.of(effects, AddAnswer.class, AddAnswer::answer)),
            replies.removeDoubtful(
                locked,
                DunningEffect.of(effects, RemoveDoubtfulReply.class, RemoveDoubtfulReply::reply)),
            replies.addDoubtful(
                locked, DunningEffect.of(effects, AddDoubtfulReply.class, AddDoubtfulReply::reply)),
            sequences.save(
                locked,
                latest(
                    DunningEffect.of(effects, SaveSequence.class, SaveSequence::sequence),
                    Sequence::id)),
            runs.add(locked, DunningEffect.of(effects, AddStepRun.class, run -> run)),
            planned.planSteps(locked, DunningEffect.of(effects, PlanMessage.class, plan -> plan)),
            planned.cancel(
                locked, DunningEffect.of(effects, CancelMessage.class, cancel -> cancel)))
        .then();
  }

  /** A row can be saved only once in a statement. */
  private static <T> List<T> latest(List<T> states, Function<T, Object> key) {
    Map<Object, T> latest = new LinkedHashMap<>();
    states.forEach(state -> latest.put(key.apply(state), state));
    return List.copyOf(latest.values());
  }
}

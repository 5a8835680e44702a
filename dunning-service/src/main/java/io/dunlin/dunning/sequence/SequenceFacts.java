package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Standing;
import io.dunlin.events.AccountState;
import io.dunlin.events.Episode;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactFacts;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.PastContact;
import org.jspecify.annotations.Nullable;

/** The facts of an account that the status and the steps of its sequences follow from. */
public record SequenceFacts(
    Profile profile,
    @Nullable Standing standing,
    List<Answer> answers,
    List<DoubtfulReply> doubtful,
    List<PastContact> contacts,
    Schedule schedule) {

  /**
   * When things are done.
   *
   * @param sendAt the local time at which a process day's steps are due
   * @param followUpDays days after the POC's answer on which the owner looks again (A3)
   * @param contactPolicy when a message may leave at all (C7)
   */
  public record Schedule(LocalTime sendAt, int followUpDays, ContactPolicy contactPolicy) {}

  /** Whether a message may leave at an instant, as far as is known now (C7). */
  ContactDecision contactAt(Instant at) {
    return schedule
        .contactPolicy()
        .decide(ContactFacts.of(profile.zone(), profile.country(), false, contacts), at);
  }

  /** The first answer in an episode. */
  Optional<Answer> answerIn(Episode episode) {
    return answersIn(episode).min(Comparator.comparing(Answer::at));
  }

  Optional<Answer> latestAnswerIn(Episode episode) {
    return answersIn(episode).max(Comparator.comparing(Answer::at));
  }

  /** A person has to decide whether the main POC answered in the episode. */
  boolean isDoubtfulIn(Episode episode) {
    return doubtful.stream().anyMatch(reply -> reply.asAnswer().belongsTo(episode, profile.zone()));
  }

  private Stream<Answer> answersIn(Episode episode) {
    return answers.stream().filter(answer -> answer.belongsTo(episode, profile.zone()));
  }

  /** From when the process day is counted; empty when nothing is collectible or not known yet. */
  public Optional<LocalDate> oldestCollectibleIn(Episode episode) {
    return ofEpisode(episode).filter(Standing::isCollectible).map(Standing::oldestCollectibleDueOn);
  }

  /** Nothing of the episode can be collected (W4); null while it can, or while nothing is known. */
  SequenceStatus.@Nullable Reason nothingCollectibleIn(Episode episode) {
    return ofEpisode(episode)
        .filter(known -> !known.isCollectible())
        .map(
            known ->
                known.state() == AccountState.DISPUTED
                    ? SequenceStatus.Reason.DISPUTE
                    : SequenceStatus.Reason.NOTHING_COLLECTIBLE)
        .orElse(null);
  }

  /** The process day (W7) at an instant. */
  public Optional<Integer> processDay(Episode episode, Instant now) {
    return oldestCollectibleIn(episode)
        .map(dueOn -> (int) ChronoUnit.DAYS.between(dueOn, day(now)));
  }

  /** The instant at which a local day's work is due. */
  public Instant workTimeOn(LocalDate day) {
    return day.atTime(schedule.sendAt()).atZone(profile.zone()).toInstant();
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, profile.zone());
  }

  private Optional<Standing> ofEpisode(Episode episode) {
    return Optional.ofNullable(standing).filter(known -> episode.id().equals(known.episode()));
  }
}

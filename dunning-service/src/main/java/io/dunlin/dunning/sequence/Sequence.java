package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/**
 * The sequence of reminders of one account in one episode (W6).
 *
 * <p>A sequence starts with the first event that tells of its episode, by the version of the
 * playbook that is the newest for the account's segment at that moment; it keeps that version to
 * its end. It runs step after step. A step is due when the oldest collectible invoice is as many
 * days past due as the playbook says; of several steps that are due only those of the latest day
 * are taken, the earlier ones are passed over, and none is ever taken twice (W7). A step either
 * plans a message or asks a person for a task.
 *
 * <p>Its status is derived from facts each time one of them changes, never from what happened
 * before, so that facts may come in any order and more than once. A dispute, nothing collectible, a
 * doubtful reply or a person holds it: nothing is planned and nothing leaves until that has passed;
 * a person may say on which day. An answer of the main POC, the end of the episode or a person
 * stops it (A3): then its planned messages are cancelled in the same transaction. After its last
 * step it is complete.
 *
 * <p>Stopped is not for ever. A fact that is undone takes back what it caused: a reopened episode,
 * or an answer that turns out to be none, lets the sequence go on with the steps that are left.
 * What an answer stopped stays stopped while the answer stands; when the account is still overdue
 * some days later its owner is asked once to look again.
 *
 * @param planned the messages that have not left yet
 * @param followedUp the owner was asked to look again after the POC's answer
 * @param nextDueAt when there is something to do again; null while there is nothing
 */
public record Sequence(
    UUID id,
    String account,
    Episode episode,
    Playbook playbook,
    Instant startedAt,
    ManualControl control,
    List<StepRun> done,
    List<PlannedMessage> planned,
    boolean followedUp,
    SequenceStatus status,
    @Nullable Instant nextDueAt) {

  public static Decision<Sequence> start(
      UUID id, String account, Episode episode, Playbook playbook, Instant now) {
    Sequence started =
        new Sequence(
            id,
            account,
            episode,
            playbook,
            now,
            ManualControl.NONE,
            List.of(),
            List.of(),
            false,
            SequenceStatus.RUNNING,
            null);
    return new Decision<>(started, List.of(SequenceEvents.started(started, now)));
  }

  /**
   * Takes over a later state of the episode; an earlier one changes nothing. When it goes on after
   * it was over, the owner may have to be asked again.
   */
  public Sequence withLater(Episode told) {
    Episode later = EpisodeOrder.later(episode, told);
    boolean again = later.generation() > episode.generation();
    return with(later, control, done, planned, followedUp && !again);
  }

  /** Takes the status that follows from the facts, and says what that changes. */
  public Decision<Sequence> settle(SequenceFacts facts, Instant now) {
    SequenceStatus next = statusBy(facts, now);
    Sequence settled = with(next, nextDue(next, facts));
    List<DunningEffect> effects =
        new StatusEvents(new SequenceEvents(settled, facts, now), status).all();
    return new Decision<>(
        next.is(SequenceState.STOPPED) ? settled.withPlanned(List.of()) : settled, effects);
  }

  /** Does what is due by now, at most one day's steps; those missed before are passed over. */
  public Decision<Sequence> runDue(SequenceFacts facts, StepExecutor executor) {
    Decision<Sequence> settled = settle(facts, executor.now());
    Sequence current = settled.state();
    if (current.nextDueAt == null || current.nextDueAt.isAfter(executor.now())) {
      return settled;
    }
    return settled
        .then(sequence -> sequence.takeDue(facts, executor))
        .then(sequence -> sequence.settle(facts, executor.now()));
  }

  RemainingSteps remainingSteps() {
    return RemainingSteps.of(playbook, done);
  }

  /** The next step, with the instant at which it is due; empty unless the sequence is running. */
  public Optional<Step> nextStep() {
    return status.is(SequenceState.RUNNING) ? remainingSteps().next() : Optional.empty();
  }

  private Decision<Sequence> takeDue(SequenceFacts facts, StepExecutor executor) {
    if (status.is(SequenceState.STOPPED)) {
      return executor.followUp(this, facts);
    }
    return facts
        .oldestCollectibleIn(episode)
        .map(dueOn -> remainingSteps().due(dueOn, facts::workTimeOn, executor.now()))
        .map(due -> executor.take(this, due, facts))
        .orElse(Decision.nothing(this));
  }

  private SequenceStatus statusBy(SequenceFacts facts, Instant now) {
    if (control.stopped()) {
      return SequenceStatus.stopped(SequenceStatus.Reason.BY_HAND);
    }
    if (facts.answerIn(episode).isPresent()) {
      return SequenceStatus.stopped(SequenceStatus.Reason.POC_RESPONDED);
    }
    if (episode.closedOn() != null) {
      return SequenceStatus.stopped(SequenceStatus.Reason.ACCOUNT_CURRENT);
    }
    boolean isDoubtful = facts.isDoubtfulIn(episode);
    if (remainingSteps().isEmpty() && !(isDoubtful && hasPlanned())) {
      return SequenceStatus.COMPLETED;
    }
    if (control.holdsAt(now, facts)) {
      return SequenceStatus.held(SequenceStatus.Reason.BY_HAND);
    }
    if (isDoubtful) {
      return SequenceStatus.held(SequenceStatus.Reason.DOUBTFUL_REPLY);
    }
    SequenceStatus.@Nullable Reason hold = facts.nothingCollectibleIn(episode);
    return hold == null ? SequenceStatus.RUNNING : SequenceStatus.held(hold);
  }

  /** Its last message may still wait to leave when all steps have run. */
  private boolean hasPlanned() {
    return !planned.isEmpty();
  }

  private @Nullable Instant nextDue(SequenceStatus next, SequenceFacts facts) {
    return switch (next.state()) {
      case RUNNING -> nextStepAt(facts).orElse(null);
      case STOPPED -> followUpAt(facts).orElse(null);
      case HELD ->
          next.reason() == SequenceStatus.Reason.BY_HAND
              ? control.endOfHold(facts).orElse(null)
              : null;
      case COMPLETED -> null;
    };
  }

  private Optional<Instant> nextStepAt(SequenceFacts facts) {
    return facts
        .oldestCollectibleIn(episode)
        .flatMap(dueOn -> remainingSteps().next().map(step -> dueOn.plusDays(step.day())))
        .map(facts::workTimeOn);
  }

  /** The answer is not for ever: who stays overdue is looked at again, once (A3). */
  private Optional<Instant> followUpAt(SequenceFacts facts) {
    if (followedUp || episode.closedOn() != null || control.stopped()) {
      return Optional.empty();
    }
    return facts
        .answerIn(episode)
        .map(answer -> facts.day(answer.at()).plusDays(facts.schedule().followUpDays()))
        .map(facts::workTimeOn);
  }

  public Sequence withDone(List<StepRun> runs) {
    return with(episode, control, runs, planned, followedUp);
  }

  Sequence withDone(StepRun run) {
    return withDone(Stream.concat(done.stream(), Stream.of(run)).toList());
  }

  /** It ran or was passed over, and never runs again (W7). */
  public boolean isDone(Step step) {
    return done.stream().anyMatch(run -> run.step().equals(step.id()));
  }

  /** Its message is planned and has not left. */
  public boolean isWaiting(Step step) {
    return planned.stream().anyMatch(message -> message.step().equals(step.id()));
  }

  public Sequence withPlanned(List<PlannedMessage> messages) {
    return with(episode, control, done, messages, followedUp);
  }

  public Sequence controlled(ManualControl change) {
    return with(episode, change, done, planned, followedUp);
  }

  Sequence withFollowUp(boolean asked) {
    return with(episode, control, done, planned, asked);
  }

  private Sequence with(
      Episode known,
      ManualControl change,
      List<StepRun> runs,
      List<PlannedMessage> messages,
      boolean asked) {
    return new Sequence(
        id, account, known, playbook, startedAt, change, runs, messages, asked, status, nextDueAt);
  }

  private Sequence with(SequenceStatus next, @Nullable Instant dueAt) {
    return new Sequence(
        id, account, episode, playbook, startedAt, control, done, planned, followedUp, next, dueAt);
  }
}

package io.dunlin.dunning.sequence;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.StepRun.Outcome;
import io.dunlin.events.Episode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reminding of one account in one episode (W6): what has run, what waits to leave, what stops
 * it. Its status is derived from facts, so that these may come in any order and more than once.
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
    Steering steering,
    List<StepRun> done,
    List<Planned> planned,
    boolean followedUp,
    Status status,
    @Nullable Instant nextDueAt) {

  static Decision<Sequence> start(
      UUID id, String account, Episode episode, Playbook playbook, Instant now) {
    Sequence started =
        new Sequence(
            id,
            account,
            episode,
            playbook,
            now,
            Steering.NONE,
            List.of(),
            List.of(),
            false,
            Status.RUNNING,
            null);
    return new Decision<>(started, List.of(Announcement.started(started, now)));
  }

  /**
   * What is known of the episode now; a sight of an earlier state of it changes nothing. When it
   * goes on after it was over, the owner may have to be asked again.
   */
  Sequence hears(Episode heard) {
    Episode later = Episodes.later(episode, heard);
    boolean again = later.generation() > episode.generation();
    return with(later, steering, done, planned, followedUp && !again);
  }

  /** Takes the status that follows from the facts, and says what that changes. */
  Decision<Sequence> settle(Facts facts, Instant now) {
    Status next = statusBy(facts);
    Sequence settled = with(next, nextDue(next, facts));
    List<Effect> effects = Announcement.changed(this, settled, facts, now);
    return new Decision<>(
        next.is(SequenceState.STOPPED) ? settled.withPlanned(List.of()) : settled, effects);
  }

  /** Does what is due by now, at most one day's steps; those missed before are passed over. */
  Decision<Sequence> runDue(Facts facts, StepExecutor runner) {
    Decision<Sequence> settled = settle(facts, runner.now());
    Sequence current = settled.state();
    if (current.nextDueAt == null || current.nextDueAt.isAfter(runner.now())) {
      return settled;
    }
    return settled
        .then(sequence -> sequence.takeDue(facts, runner))
        .then(sequence -> sequence.settle(facts, runner.now()));
  }

  RemainingSteps agenda() {
    return RemainingSteps.of(playbook, done);
  }

  /** The next step, with the instant at which it is due; empty unless the sequence is running. */
  Optional<Step> nextStep() {
    return status.is(SequenceState.RUNNING) ? agenda().next() : Optional.empty();
  }

  private Decision<Sequence> takeDue(Facts facts, StepExecutor runner) {
    if (status.is(SequenceState.STOPPED)) {
      return runner.followUp(this, facts);
    }
    return facts
        .oldestCollectibleIn(episode)
        .map(dueOn -> agenda().due(dueOn, facts::workTimeOn, runner.now()))
        .map(due -> runner.take(this, due, facts))
        .orElse(Decision.nothing(this));
  }

  private Status statusBy(Facts facts) {
    if (steering.stopped()) {
      return Status.stopped(Status.Reason.BY_HAND);
    }
    if (facts.answerIn(episode).isPresent()) {
      return Status.stopped(Status.Reason.POC_RESPONDED);
    }
    if (episode.closedOn() != null) {
      return Status.stopped(Status.Reason.ACCOUNT_CURRENT);
    }
    boolean isDoubtful = facts.isDoubtfulIn(episode);
    if (agenda().isEmpty() && !(isDoubtful && hasPlanned())) {
      return Status.COMPLETED;
    }
    if (steering.held()) {
      return Status.held(Status.Reason.BY_HAND);
    }
    if (isDoubtful) {
      return Status.held(Status.Reason.DOUBTFUL_REPLY);
    }
    Status.@Nullable Reason hold = facts.nothingCollectibleIn(episode);
    return hold == null ? Status.RUNNING : Status.held(hold);
  }

  /** Its last message may still wait to leave when all steps have run. */
  private boolean hasPlanned() {
    return !planned.isEmpty();
  }

  private @Nullable Instant nextDue(Status next, Facts facts) {
    return switch (next.state()) {
      case RUNNING -> nextStepAt(facts).orElse(null);
      case STOPPED -> followUpAt(facts).orElse(null);
      case HELD, COMPLETED -> null;
    };
  }

  private Optional<Instant> nextStepAt(Facts facts) {
    return facts
        .oldestCollectibleIn(episode)
        .flatMap(dueOn -> agenda().next().map(step -> dueOn.plusDays(step.day())))
        .map(facts::workTimeOn);
  }

  /** The answer is not for ever: who stays overdue is looked at again, once (A3). */
  private Optional<Instant> followUpAt(Facts facts) {
    if (followedUp || episode.closedOn() != null || steering.stopped()) {
      return Optional.empty();
    }
    return facts
        .answerIn(episode)
        .map(answer -> facts.day(answer.at()).plusDays(facts.pace().followUpDays()))
        .map(facts::workTimeOn);
  }

  Sequence after(List<Step> steps, Outcome outcome, Instant now) {
    Stream<StepRun> runs = steps.stream().map(step -> new StepRun(step.id(), outcome, now));
    return withDone(Stream.concat(done.stream(), runs).toList());
  }

  Sequence withDone(List<StepRun> runs) {
    return with(episode, steering, runs, planned, followedUp);
  }

  Sequence withPlanned(List<Planned> messages) {
    return with(episode, steering, done, messages, followedUp);
  }

  Sequence steered(Steering change) {
    return with(episode, change, done, planned, followedUp);
  }

  Sequence withFollowUp(boolean asked) {
    return with(episode, steering, done, planned, asked);
  }

  private Sequence with(
      Episode known, Steering change, List<StepRun> runs, List<Planned> messages, boolean asked) {
    return new Sequence(
        id, account, known, playbook, startedAt, change, runs, messages, asked, status, nextDueAt);
  }

  private Sequence with(Status next, @Nullable Instant dueAt) {
    return new Sequence(
        id,
        account,
        episode,
        playbook,
        startedAt,
        steering,
        done,
        planned,
        followedUp,
        next,
        dueAt);
  }
}

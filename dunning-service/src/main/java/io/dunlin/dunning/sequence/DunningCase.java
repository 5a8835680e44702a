package io.dunlin.dunning.sequence;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.Episode;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.contactpolicy.PastContact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that dunning knows about one account's owing: who it is, what it owes, what its main POC
 * answered or may have answered, and its sequences by episode.
 *
 * @param contacts those that were made lately, in the order of time (C7)
 */
public record DunningCase(
    String account,
    Profile profile,
    @Nullable Standing standing,
    List<Answer> answers,
    List<Doubt> doubts,
    List<PastContact> contacts,
    Map<String, Sequence> sequences) {

  static DunningCase unknown(String account) {
    return new DunningCase(
        account, Profile.unknown(account), null, List.of(), List.of(), List.of(), Map.of());
  }

  /** A fact about the account. Whatever comes twice or too late changes nothing. */
  Decision<DunningCase> hears(
      AccountEvent event, PlaybookCatalogue shelf, Facts.Pace pace, StepExecutor runner) {
    DunningCase known =
        switch (event) {
          case AccountChanged change -> withProfile(profile.orLater(Profile.of(change)));
          case StandingChanged change -> withStanding(Standing.of(change).orLater(standing));
          default -> this;
        };
    Episode episode = event.episode();
    Decision<DunningCase> seen =
        episode == null ? Decision.nothing(known) : known.sees(episode, shelf, runner);
    return seen.then(now -> now.settle(pace, runner));
  }

  /** The main POC answered; it counts for the episode in which its local day lies. */
  Decision<DunningCase> hears(Answer answer, Facts.Pace pace, StepExecutor runner) {
    if (answers.stream().anyMatch(known -> known.source().equals(answer.source()))) {
      return Decision.nothing(this);
    }
    return with(and(answers, answer), doubts).settle(pace, runner);
  }

  /** A mail that may be the main POC's answer holds the sequence until a person decides (A3). */
  Decision<DunningCase> hears(Doubt doubt, Facts.Pace pace, StepExecutor runner) {
    boolean isKnown = doubts.stream().anyMatch(known -> known.source().equals(doubt.source()));
    return isKnown
        ? Decision.nothing(this)
        : with(answers, and(doubts, doubt)).settle(pace, runner);
  }

  /** A person decided on a mail, for the first time or otherwise than it was taken before (A3). */
  Decision<DunningCase> hears(Ruling ruling, Facts.Pace pace, StepExecutor runner) {
    List<Doubt> open =
        doubts.stream().filter(doubt -> !doubt.source().equals(ruling.source())).toList();
    List<Answer> others =
        answers.stream().filter(answer -> !answer.source().equals(ruling.source())).toList();
    List<Answer> decided = ruling.isAnswer() ? and(others, ruling.answer()) : others;
    return with(decided, open).settle(pace, runner);
  }

  /** The owner takes over; what was stopped by the promise's answer stays stopped (A3). */
  Decision<DunningCase> promiseBroke(
      PromiseBroken promise, PlaybookCatalogue shelf, StepExecutor runner) {
    Playbook playbook =
        openSequence().map(Sequence::playbook).orElseGet(() -> shelf.forSegment(profile.segment()));
    return new Decision<>(
        this, List.of(new Effect.Say(runner.askAfter(promise, playbook, profile))));
  }

  /** Does what is due in each sequence. */
  Decision<DunningCase> runDue(Facts.Pace pace, StepExecutor runner) {
    Facts facts = facts(pace);
    return each(sequence -> sequence.runDue(facts, runner));
  }

  /** A person changed the course of a sequence (A6). */
  Decision<DunningCase> steer(
      Sequence sequence, Steering change, Facts.Pace pace, StepExecutor runner) {
    return with(sequence.steered(change)).settle(pace, runner);
  }

  /** The episode that is open, with its sequence. */
  Optional<Sequence> openSequence() {
    return sequences.values().stream()
        .filter(sequence -> sequence.episode().closedOn() == null)
        .findFirst();
  }

  Sequence sequence(UUID id) {
    return sequences.values().stream()
        .filter(sequence -> sequence.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public Facts facts(Facts.Pace pace) {
    return new Facts(profile, standing, answers, doubts, contacts, pace);
  }

  private Decision<DunningCase> sees(
      Episode episode, PlaybookCatalogue shelf, StepExecutor runner) {
    Sequence known = sequences.get(episode.id());
    if (known != null) {
      return Decision.nothing(with(known.hears(episode)));
    }
    Decision<Sequence> started =
        Sequence.start(
            runner.ids().get(),
            account,
            episode,
            shelf.forSegment(profile.segment()),
            runner.now());
    return new Decision<>(with(started.state()), started.effects());
  }

  private Decision<DunningCase> settle(Facts.Pace pace, StepExecutor runner) {
    Facts facts = facts(pace);
    return each(sequence -> sequence.settle(facts, runner.now()));
  }

  private Decision<DunningCase> each(Function<Sequence, Decision<Sequence>> rule) {
    List<Effect> effects = new ArrayList<>();
    Map<String, Sequence> after = new LinkedHashMap<>();
    for (Sequence sequence : sequences.values()) {
      Decision<Sequence> decision = rule.apply(sequence);
      after.put(sequence.episode().id(), decision.state());
      effects.addAll(decision.effects());
    }
    return new Decision<>(
        new DunningCase(account, profile, standing, answers, doubts, contacts, after), effects);
  }

  private DunningCase with(Sequence sequence) {
    Map<String, Sequence> changed = new LinkedHashMap<>(sequences);
    changed.put(sequence.episode().id(), sequence);
    return new DunningCase(account, profile, standing, answers, doubts, contacts, changed);
  }

  private DunningCase withProfile(Profile changed) {
    return new DunningCase(account, changed, standing, answers, doubts, contacts, sequences);
  }

  private DunningCase withStanding(Standing changed) {
    return new DunningCase(account, profile, changed, answers, doubts, contacts, sequences);
  }

  private DunningCase with(List<Answer> heard, List<Doubt> open) {
    return new DunningCase(account, profile, standing, heard, open, contacts, sequences);
  }

  private static <T> List<T> and(List<T> known, T one) {
    return Stream.concat(known.stream(), Stream.of(one)).toList();
  }
}

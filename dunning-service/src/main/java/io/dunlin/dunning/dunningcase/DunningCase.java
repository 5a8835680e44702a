package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.DunningEffect;
import io.dunlin.dunning.sequence.PocReply;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.Episode;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.contactpolicy.PastContact;
import org.jspecify.annotations.Nullable;

/**
 * All that dunning knows about one account's overdue: who it is, what it owes, what its main POC
 * answered or may have answered, and its sequences by episode.
 *
 * <p>An account is known from the first event that tells of it. Events of account-service bring its
 * profile and its standing, each with a version; an earlier version changes nothing. The first
 * event that names an episode starts the sequence of that episode by the playbook of the account's
 * segment; there is one sequence for each episode and never a second one.
 *
 * <p>An answer of the main POC, found in the mailbox or logged by a person, belongs to the episode
 * in which its local day lies, whichever of the two is known first. A reply that may be an answer
 * holds the sequence until a person decides; the decision may be taken back. A broken promise asks
 * the owner to take over and starts nothing again.
 *
 * <p>After each of these facts every sequence takes the status that follows from all facts
 * together, so that they may come in any order and more than once. What a decision changes, what it
 * tells and what it plans are its effects; only they are saved.
 *
 * @param contacts those that were made lately, in the order of time (C7)
 */
public record DunningCase(
    String account,
    Profile profile,
    @Nullable Standing standing,
    List<Answer> answers,
    List<DoubtfulReply> doubtful,
    List<PastContact> contacts,
    Map<String, Sequence> sequences) {

  static DunningCase unknown(String account) {
    return new DunningCase(
        account, Profile.unknown(account), null, List.of(), List.of(), List.of(), Map.of());
  }

  /** Applies an event about the account. What comes twice or too late changes nothing. */
  Decision<DunningCase> apply(AccountEvent event, DecisionContext context) {
    Decision<DunningCase> known =
        switch (event) {
          case AccountChanged change -> with(Profile.of(change));
          case StandingChanged change -> with(Standing.of(change));
          default -> Decision.nothing(this);
        };
    Episode episode = event instanceof StandingEvent told ? told.episode() : null;
    return known
        .then(now -> episode == null ? Decision.nothing(now) : now.withEpisode(episode, context))
        .then(now -> now.settle(context));
  }

  /**
   * Records an answer, which counts for the episode in which its local day lies, or a mail that may
   * be one, which holds until a person decides (A3). One that is known changes nothing.
   */
  public Decision<DunningCase> record(PocReply reply, DecisionContext context) {
    List<? extends PocReply> known = reply instanceof Answer ? answers : doubtful;
    if (known.stream().anyMatch(one -> one.source().equals(reply.source()))) {
      return Decision.nothing(this);
    }
    Decision<DunningCase> recorded =
        switch (reply) {
          case Answer answer ->
              new Decision<>(
                  with(and(answers, answer), doubtful),
                  List.of(new DunningEffect.AddAnswer(answer)));
          case DoubtfulReply doubtfulReply ->
              new Decision<>(
                  with(answers, and(doubtful, doubtfulReply)),
                  List.of(new DunningEffect.AddDoubtfulReply(doubtfulReply)));
        };
    return recorded.then(now -> now.settle(context));
  }

  /** Applies a person's decision on a mail, also one that takes an earlier decision back (A3). */
  public Decision<DunningCase> apply(AnswerDecision decision, DecisionContext context) {
    List<DunningEffect> effects = new ArrayList<>();
    List<DoubtfulReply> open = new ArrayList<>(doubtful);
    List<Answer> decided = new ArrayList<>(answers);
    for (DoubtfulReply reply : doubtful) {
      if (reply.source().equals(decision.source())) {
        open.remove(reply);
        effects.add(new DunningEffect.RemoveDoubtfulReply(reply));
      }
    }
    for (Answer answer : answers) {
      if (answer.source().equals(decision.source())) {
        decided.remove(answer);
        effects.add(new DunningEffect.RemoveAnswer(answer));
      }
    }
    if (decision.isAnswer()) {
      decided.add(decision.answer());
      effects.add(new DunningEffect.AddAnswer(decision.answer()));
    }
    return new Decision<>(with(decided, open), effects).then(now -> now.settle(context));
  }

  /** The owner takes over; what was stopped by the promise's answer stays stopped (A3). */
  Decision<DunningCase> apply(PromiseBroken promise, DecisionContext context) {
    Playbook playbook =
        openSequence()
            .map(Sequence::playbook)
            .orElseGet(() -> context.catalogue().forSegment(profile.segment()));
    return new Decision<>(
        this,
        List.of(
            new DunningEffect.PublishEvent(
                context.executor().tasks().after(promise, playbook, profile))));
  }

  /** Does what is due in each sequence. */
  Decision<DunningCase> runDue(DecisionContext context) {
    SequenceFacts facts = facts(context.schedule());
    return each(sequence -> sequence.runDue(facts, context.executor()));
  }

  /** A person changed the course of a sequence (A6). */
  public Decision<DunningCase> control(
      Sequence sequence, Decision<Sequence> change, DecisionContext context) {
    return replace(sequence, change).then(now -> now.settle(context));
  }

  /** The episode that is open, with its sequence. */
  public Optional<Sequence> openSequence() {
    return sequences.values().stream()
        .filter(sequence -> sequence.episode().closedOn() == null)
        .findFirst();
  }

  public Sequence sequence(UUID id) {
    return sequences.values().stream()
        .filter(sequence -> sequence.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public SequenceFacts facts(SequenceFacts.Schedule schedule) {
    return new SequenceFacts(profile, standing, answers, doubtful, contacts, schedule);
  }

  private Decision<DunningCase> withEpisode(Episode episode, DecisionContext context) {
    Sequence known = sequences.get(episode.id());
    Decision<Sequence> decision =
        known == null
            ? Sequence.start(
                context.executor().ids().get(),
                account,
                episode,
                context.catalogue().forSegment(profile.segment()),
                context.executor().now())
            : Decision.nothing(known.withLater(episode));
    return replace(known, decision);
  }

  private Decision<DunningCase> settle(DecisionContext context) {
    SequenceFacts facts = facts(context.schedule());
    return each(sequence -> sequence.settle(facts, context.executor().now()));
  }

  private Decision<DunningCase> each(Function<Sequence, Decision<Sequence>> rule) {
    Decision<DunningCase> decision = Decision.nothing(this);
    for (Sequence sequence : sequences.values()) {
      decision = decision.then(now -> now.replace(sequence, rule.apply(sequence)));
    }
    return decision;
  }

  /** A sequence is saved when a decision has changed it. */
  private Decision<DunningCase> replace(@Nullable Sequence known, Decision<Sequence> decision) {
    Sequence decided = decision.state();
    if (decided.equals(known)) {
      return new Decision<>(this, decision.effects());
    }
    Map<String, Sequence> changed = new LinkedHashMap<>(sequences);
    changed.put(decided.episode().id(), decided);
    return new Decision<>(
        new DunningCase(account, profile, standing, answers, doubtful, contacts, changed),
        and(decision.effects(), new DunningEffect.SaveSequence(decided)));
  }

  private Decision<DunningCase> with(Profile told) {
    Profile later = profile.orLater(told);
    return later.equals(profile)
        ? Decision.nothing(this)
        : new Decision<>(
            new DunningCase(account, later, standing, answers, doubtful, contacts, sequences),
            List.of(new DunningEffect.SaveProfile(later)));
  }

  private Decision<DunningCase> with(Standing told) {
    Standing later = told.orLater(standing);
    return later.equals(standing)
        ? Decision.nothing(this)
        : new Decision<>(
            new DunningCase(account, profile, later, answers, doubtful, contacts, sequences),
            List.of(new DunningEffect.SaveStanding(later)));
  }

  private DunningCase with(List<Answer> decided, List<DoubtfulReply> open) {
    return new DunningCase(account, profile, standing, decided, open, contacts, sequences);
  }

  private static <T> List<T> and(List<T> known, T one) {
    return Stream.concat(known.stream(), Stream.of(one)).toList();
  }
}

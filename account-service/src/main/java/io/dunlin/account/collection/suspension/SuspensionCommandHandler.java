package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.CommandResult.Done;
import io.dunlin.account.collection.suspension.CommandResult.Refused;
import io.dunlin.account.collection.suspension.CommandResult.Wrong;
import io.dunlin.account.collection.suspension.Suspension.Cause;
import io.dunlin.account.collection.suspension.SuspensionCommand.HoldUntil;
import io.dunlin.account.collection.suspension.SuspensionCommand.Proceed;
import io.dunlin.account.collection.suspension.SuspensionCommand.Reinstate;
import io.dunlin.account.collection.suspension.SuspensionCommand.Release;
import io.dunlin.account.collection.suspension.SuspensionCommand.Warn;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import org.jspecify.annotations.Nullable;

/**
 * Applies the commands of people to a suspension (E2). A command that has been carried out already
 * changes nothing, so that a second click does no harm.
 */
final class SuspensionCommandHandler {

  private final Suspension now;
  private final SuspensionFacts facts;
  private final SuspensionTerms terms;
  private final String by;

  SuspensionCommandHandler(
      Suspension before, SuspensionFacts facts, SuspensionTerms terms, String by) {
    this.now = before.follow(facts, terms);
    this.facts = facts;
    this.terms = terms;
    this.by = by;
  }

  CommandResult handle(SuspensionCommand command) {
    return switch (command) {
      case Proceed one -> inProcess() ? done(proceed(one)) : notInProcess();
      case HoldUntil one -> inProcess() ? hold(one) : notInProcess();
      case Release one -> release(one);
      case Warn one -> warn(one);
      case Reinstate one -> reinstate(one);
    };
  }

  private Suspension proceed(Proceed command) {
    Suspension going = now.heldByHand(null, facts, terms).proceeding();
    Suspension free = new WarningDelivery(going, terms).toldOtherwise(facts, cause(command));
    return free.state() == State.CANDIDATE && free.holds().isEmpty()
        ? free.warned(facts, terms, cause(command))
        : free;
  }

  private CommandResult hold(HoldUntil command) {
    if (!command.until().isAfter(facts.today())) {
      return new Wrong("/until", "A day after %s, on which it goes on".formatted(facts.today()));
    }
    Hold hold = new Hold(Hold.Kind.BY_HAND, command.reason(), command.until(), by);
    boolean again = now.holds().stream().anyMatch(hold::equals);
    return done(again ? now : now.heldByHand(hold, facts, terms));
  }

  private CommandResult release(Release command) {
    return switch (now.state()) {
      case CANDIDATE, WARNED -> done(now.left(episode(), cause(command)));
      case SUSPENDED -> new Refused("The account is suspended; reinstate it instead");
      case NONE -> facts.isIn(now.releasedFor()) ? done(now) : notInProcess();
      case REINSTATED -> notInProcess();
    };
  }

  private CommandResult warn(Warn command) {
    return switch (now.state()) {
      case WARNED ->
          new WarningDelivery(now, terms).mayBeWarnedAgain() ? warn(now, command) : done(now);
      case SUSPENDED -> new Refused("The account is suspended already");
      case CANDIDATE -> warn(now.heldByHand(null, facts, terms), command);
      case NONE, REINSTATED ->
          facts.isOver(terms)
              ? warn(now.keptOutFor(null).follow(facts, terms), command)
              : notInProcess();
    };
  }

  private CommandResult warn(Suspension candidate, Warn command) {
    return candidate.holds().isEmpty()
        ? done(candidate.warned(facts, terms, cause(command)))
        : new Refused(
            "It is held and can be warned when that has ended: "
                + candidate.holds().stream().map(Hold::reason).collect(Collectors.joining("; ")));
  }

  private CommandResult reinstate(Reinstate command) {
    return switch (now.state()) {
      case SUSPENDED -> done(now.reinstated(facts.today(), cause(command)).keptOutFor(episode()));
      case REINSTATED -> done(now);
      case CANDIDATE, WARNED -> new Refused("The account is not suspended; release it instead");
      case NONE -> new Refused("The account is not suspended");
    };
  }

  private boolean inProcess() {
    return now.state() == State.CANDIDATE || now.state() == State.WARNED;
  }

  private CommandResult notInProcess() {
    if (now.state() == State.SUSPENDED) {
      return new Refused("The account is suspended already; it can be reinstated");
    }
    if (facts.isOver(terms)) {
      return new Refused("The account was let go in this episode; it can be warned by hand");
    }
    return new Refused(
        "The oldest collectible invoice is %d days past due; suspension begins over %d"
            .formatted(facts.daysPastDue(), terms.overDays()));
  }

  private @Nullable String episode() {
    return facts.episode() == null ? null : facts.episode().id();
  }

  private Cause cause(SuspensionCommand command) {
    return new Cause(command.reason(), by);
  }

  private static CommandResult done(Suspension after) {
    return new Done(after);
  }
}

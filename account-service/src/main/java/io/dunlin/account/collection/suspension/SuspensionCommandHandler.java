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
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Applies the commands of people to a suspension (E2). A command that has been carried out already
 * changes nothing, so that a second click does no harm.
 *
 * @param now the suspension after it has followed the facts
 */
record SuspensionCommandHandler(
    Suspension now, SuspensionFacts facts, SuspensionTerms terms, String by) {

  CommandResult handle(SuspensionCommand command) {
    return switch (command) {
      case Proceed one -> inProcess() ? new Done(proceed(one)) : notInProcess();
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
      return new Wrong(
          new FieldError("/until", "A day after %s, on which it goes on".formatted(facts.today())));
    }
    Hold hold = new Hold(Hold.Kind.BY_HAND, command.reason(), command.until(), by);
    return new Done(now.holds().contains(hold) ? now : now.heldByHand(hold, facts, terms));
  }

  private CommandResult release(Release command) {
    return switch (now.state()) {
      case CANDIDATE, WARNED -> new Done(now.left(episode(), cause(command)));
      case SUSPENDED -> new Refused("The account is suspended; reinstate it instead");
      case NONE -> facts.isIn(now.releasedFor()) ? new Done(now) : notInProcess();
      case REINSTATED -> notInProcess();
    };
  }

  private CommandResult warn(Warn command) {
    return switch (now.state()) {
      case WARNED ->
          new WarningDelivery(now, terms).mayBeWarnedAgain() ? warn(now, command) : new Done(now);
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
        ? new Done(candidate.warned(facts, terms, cause(command)))
        : new Refused(
            "It is held and can be warned when that has ended: "
                + candidate.holds().stream().map(Hold::reason).collect(Collectors.joining("; ")));
  }

  private CommandResult reinstate(Reinstate command) {
    return switch (now.state()) {
      case SUSPENDED ->
          new Done(now.reinstated(facts.today(), cause(command)).keptOutFor(episode()));
      case REINSTATED -> new Done(now);
      case CANDIDATE, WARNED -> new Refused("The account is not suspended; release it instead");
      case NONE -> new Refused("The account is not suspended");
    };
  }

  private boolean inProcess() {
    return now.state() == State.CANDIDATE || now.state() == State.WARNED;
  }

  private CommandResult notInProcess() {
    return Refused.notInProcess(now, facts, terms);
  }

  private @Nullable String episode() {
    return facts.episode() == null ? null : facts.episode().id();
  }

  private Cause cause(SuspensionCommand command) {
    return new Cause(command.reason(), by);
  }
}

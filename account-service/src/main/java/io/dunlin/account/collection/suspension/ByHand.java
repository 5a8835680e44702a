package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.Order.HoldUntil;
import io.dunlin.account.collection.suspension.Order.Proceed;
import io.dunlin.account.collection.suspension.Order.Reinstate;
import io.dunlin.account.collection.suspension.Order.Release;
import io.dunlin.account.collection.suspension.Order.Warn;
import io.dunlin.account.collection.suspension.Ruling.Done;
import io.dunlin.account.collection.suspension.Ruling.Refused;
import io.dunlin.account.collection.suspension.Ruling.Wrong;
import io.dunlin.account.collection.suspension.Stage.State;
import io.dunlin.account.collection.suspension.Suspension.Cause;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people may do to a suspension (E2). What has been done already is done again without effect,
 * so that a second click does no harm.
 */
final class ByHand {

  private final Suspension now;
  private final SuspensionFacts facts;
  private final SuspensionTerms terms;
  private final String by;

  ByHand(Suspension before, SuspensionFacts facts, SuspensionTerms terms, String by) {
    this.now = before.follow(facts, terms);
    this.facts = facts;
    this.terms = terms;
    this.by = by;
  }

  Ruling rule(Order order) {
    return switch (order) {
      case Proceed o -> inProcess() ? done(proceed(o)) : notInProcess();
      case HoldUntil o -> inProcess() ? hold(o) : notInProcess();
      case Release o -> release(o);
      case Warn o -> warn(o);
      case Reinstate o -> reinstate(o);
    };
  }

  private Suspension proceed(Proceed order) {
    Suspension going = now.heldByHand(null, facts, terms).proceeding();
    Suspension free = new Telling(going, terms).otherwise(facts, cause(order));
    return free.state() == State.CANDIDATE && free.holds().isEmpty()
        ? free.warned(facts, terms, cause(order))
        : free;
  }

  private Ruling hold(HoldUntil order) {
    if (!order.until().isAfter(facts.today())) {
      return new Wrong("/until", "A day after %s, on which it goes on".formatted(facts.today()));
    }
    Hold hold = new Hold(Hold.Kind.BY_HAND, order.reason(), order.until(), by);
    boolean again = now.holds().stream().anyMatch(hold::equals);
    return done(again ? now : now.heldByHand(hold, facts, terms));
  }

  private Ruling release(Release order) {
    return switch (now.state()) {
      case CANDIDATE, WARNED -> done(now.left(episode(), cause(order)));
      case SUSPENDED -> new Refused("The account is suspended; reinstate it instead");
      case NONE -> facts.isIn(now.releasedFor()) ? done(now) : notInProcess();
      case REINSTATED -> notInProcess();
    };
  }

  private Ruling warn(Warn order) {
    return switch (now.state()) {
      case WARNED -> new Telling(now, terms).mayBeTriedAgain() ? warn(now, order) : done(now);
      case SUSPENDED -> new Refused("The account is suspended already");
      case CANDIDATE -> warn(now.heldByHand(null, facts, terms), order);
      case NONE, REINSTATED ->
          facts.isOver(terms)
              ? warn(now.keptOutFor(null).follow(facts, terms), order)
              : notInProcess();
    };
  }

  private Ruling warn(Suspension candidate, Warn order) {
    return candidate.holds().isEmpty()
        ? done(candidate.warned(facts, terms, cause(order)))
        : new Refused(
            "It is held and can be warned when that has ended: "
                + candidate.holds().stream().map(Hold::reason).collect(Collectors.joining("; ")));
  }

  private Ruling reinstate(Reinstate order) {
    return switch (now.state()) {
      case SUSPENDED -> done(now.reinstated(facts.today(), cause(order)).keptOutFor(episode()));
      case REINSTATED -> done(now);
      case CANDIDATE, WARNED -> new Refused("The account is not suspended; release it instead");
      case NONE -> new Refused("The account is not suspended");
    };
  }

  private boolean inProcess() {
    return now.state() == State.CANDIDATE || now.state() == State.WARNED;
  }

  private Ruling notInProcess() {
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

  private Cause cause(Order order) {
    return new Cause(order.reason(), by);
  }

  private static Ruling done(Suspension after) {
    return new Done(after);
  }
}

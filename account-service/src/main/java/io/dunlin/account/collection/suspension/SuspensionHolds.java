package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.PromiseCover;
import io.dunlin.account.collection.suspension.Hold.Kind;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import org.jspecify.annotations.Nullable;

/** What holds a suspension by itself: disputes, promises, plans and money that came in (E2). */
record SuspensionHolds(SuspensionFacts facts, SuspensionTerms terms) {

  /** The holds that follow from the facts; a hold by hand is not among them. */
  List<Hold> all() {
    List<Hold> holds = new ArrayList<>();
    if (facts.isOverButForDisputes(terms)) {
      holds.add(new Hold(Kind.DISPUTE, "What is that old is disputed", null, null));
    }
    facts.agreements().stream()
        .filter(agreement -> agreement.holdsOn(facts.today()) && !agreement.isPromise())
        .map(agreement -> hold(agreement, agreement.heldUntil()))
        .forEach(holds::add);
    holds.addAll(promised());
    facts.unapplied().stream()
        .map(money -> new Hold(Kind.PAYMENT, money + " came in and is unapplied", null, null))
        .forEach(holds::add);
    return List.copyOf(holds);
  }

  /** Promises hold what they cover; the rest goes on when it is old enough by itself (C2). */
  private List<Hold> promised() {
    List<Agreement> promises =
        facts.agreements().stream()
            .filter(agreement -> agreement.isPromise() && agreement.holdsOn(facts.today()))
            .toList();
    LocalDate end = new PromiseCover(promises, facts.receivables()).endsOn(terms.overDays());
    return end == null || facts.today().isBefore(end)
        ? promises.stream().map(promise -> hold(promise, end)).toList()
        : List.of();
  }

  private static Hold hold(Agreement agreement, @Nullable LocalDate until) {
    Kind kind =
        switch (agreement.kind()) {
          case PLAN -> Kind.PLAN;
          case PROMISE -> Kind.PROMISE;
        };
    return new Hold(kind, String.valueOf(agreement.what()), until, agreement.by());
  }
}

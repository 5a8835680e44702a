package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.events.Identifiers;
import org.jspecify.annotations.Nullable;

/** A suspension with the facts on which it is decided. */
record SuspensionCase(Suspension suspension, SuspensionFacts facts) {

  /** The same with the open agreements of its account. */
  SuspensionCase with(Map<String, List<Agreement>> agreements) {
    return new SuspensionCase(
        suspension, facts.with(agreements.getOrDefault(suspension.account(), List.of())));
  }

  SuspensionTransition to(Suspension after, SuspensionTerms terms) {
    return new SuspensionTransition(suspension, planned(after, terms), facts);
  }

  SuspensionTransition followed(SuspensionTerms terms) {
    return to(suspension.follow(facts, terms), terms);
  }

  /** An account that never was in the process is not given a plan. */
  private Suspension planned(Suspension after, SuspensionTerms terms) {
    return after.equals(suspension) && after.nextDueAt() == null
        ? after
        : after.planned(facts, terms);
  }

  /** An entry in the history that is made now. */
  SuspensionEntry entry(
      SuspensionEntry.Kind kind,
      @Nullable String by,
      String text,
      @Nullable String insight,
      @Nullable LocalDate until) {
    return new SuspensionEntry(
        Identifiers.next().toString(),
        suspension.account(),
        kind,
        facts.today(),
        facts.now(),
        by,
        text,
        insight,
        until);
  }
}

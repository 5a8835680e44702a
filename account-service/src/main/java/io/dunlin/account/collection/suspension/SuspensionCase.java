package io.dunlin.account.collection.suspension;

/** A suspension with the facts on which it is decided. */
record SuspensionCase(Suspension suspension, SuspensionFacts facts) {

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
}

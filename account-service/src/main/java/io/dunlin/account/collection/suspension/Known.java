package io.dunlin.account.collection.suspension;

/** The suspension of an account with what is known of it at an instant. */
record Known(Suspension suspension, SuspensionFacts facts) {

  SuspensionTransition to(Suspension after, SuspensionTerms terms) {
    return new SuspensionTransition(suspension, planned(after, terms), facts);
  }

  SuspensionTransition followed(SuspensionTerms terms) {
    return to(suspension.follow(facts, terms), terms);
  }

  /** What was never anything and is nothing now stays as it is. */
  private Suspension planned(Suspension after, SuspensionTerms terms) {
    return after.equals(suspension) && after.nextDueAt() == null
        ? after
        : after.planned(facts, terms);
  }
}

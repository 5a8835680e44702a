package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What an account owes and since when, as time passes and balances change (W3 to W7). Each opening,
 * reopening and end of an episode is told by one of them, so that they are all that a reader needs
 * who follows episodes.
 */
public sealed interface StandingEvent extends AccountEvent {

  /** The first day past due of an open invoice (W3), or the day on which that became known. */
  record InvoiceOverdue(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      int daysPastDue,
      Money balance,
      LocalDate on)
      implements StandingEvent {}

  /**
   * What the account owes, and since when; account-service alone decides it. Version rises by one
   * per change. The process day is the days past due of oldestCollectibleDueOn (W7). State and due
   * days look at all currencies; amounts are in the account's own, and those in others apart.
   */
  record StandingChanged(
      String account,
      @Nullable Episode episode,
      long version,
      AccountState state,
      @Nullable LocalDate oldestDueOn,
      @Nullable LocalDate oldestCollectibleDueOn,
      Money open,
      Money overdue,
      Money collectible,
      Money disputed,
      Money unapplied,
      List<AgeingBucket> buckets,
      LocalDate on,
      @Nullable List<CurrencyAmounts> others)
      implements StandingEvent {

    /**
     * Says if unapplied cash covers all that is collectible, in each currency (E12): the customer
     * has paid, and it is for AR to find out which invoices.
     */
    public boolean covered() {
      List<CurrencyAmounts> all = new ArrayList<>(others == null ? List.of() : others);
      all.add(
          new CurrencyAmounts(
              open.currency(), open, overdue, collectible, disputed, unapplied, buckets));
      List<CurrencyAmounts> owed =
          all.stream().filter(in -> in.collectible().isPositive()).toList();
      return !owed.isEmpty()
          && owed.stream().allMatch(in -> in.unapplied().compareTo(in.collectible()) >= 0);
    }
  }

  /** An open invoice grew into the next older ageing bucket (M1). */
  record BucketEntered(
      String account,
      @Nullable Episode episode,
      String invoice,
      AgeingBucket bucket,
      int daysPastDue,
      LocalDate on)
      implements StandingEvent {}

  /** The last overdue invoice is gone; the episode it carries is closed (W6). */
  record AccountCurrent(String account, Episode episode, LocalDate on) implements StandingEvent {}
}

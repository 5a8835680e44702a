package io.dunlin.account.collection.finalinvoice;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The monthly contact with a customer who has an open final invoice (E4).
 *
 * @param reviewed the last month in which it was; a month long ago when it never was
 * @param nextDueAt when it will be; null while no final invoice is open
 */
record MonthlyReview(String account, YearMonth reviewed, @Nullable Instant nextDueAt) {

  private static final YearMonth LONG_AGO = YearMonth.of(1900, 1);

  static MonthlyReview none(String account) {
    return new MonthlyReview(account, LONG_AGO, null);
  }

  /** Final invoices came, went, or the account moved. What was missed is still to be done. */
  MonthlyReview follow(boolean open, Residence residence, Instant now, ReviewDays days) {
    if (!open) {
      return new MonthlyReview(account, reviewed, null);
    }
    boolean missed = nextDueAt != null && !nextDueAt.isAfter(now);
    if (missed) {
      return this;
    }
    MonthlyReview next = planned(residence, now, days);
    return isOf(residence.month(now), residence) && !next.isOf(residence.month(now), residence)
        ? new MonthlyReview(account, reviewed, now)
        : next;
  }

  /** An account that moves may find this month's day over that was still to come before. */
  private boolean isOf(YearMonth month, Residence residence) {
    return nextDueAt != null
        && YearMonth.from(nextDueAt.atZone(residence.zone())).equals(month)
        && month.isAfter(reviewed);
  }

  /** The day for which the customer is to be contacted now; empty when that month has been. */
  Optional<LocalDate> dueOn(Residence residence, Instant now, ReviewDays days) {
    LocalDate latest = days.latest(residence.today(now), residence.country());
    return Optional.of(latest).filter(day -> YearMonth.from(day).isAfter(reviewed));
  }

  /** The review after that day; of several missed months only the latest is caught up. */
  MonthlyReview done(Residence residence, Instant now, ReviewDays days) {
    YearMonth month = dueOn(residence, now, days).map(YearMonth::from).orElse(reviewed);
    return new MonthlyReview(account, month, null).planned(residence, now, days);
  }

  private MonthlyReview planned(Residence residence, Instant now, ReviewDays days) {
    LocalDate day = days.next(residence.today(now), reviewed, residence.country());
    return new MonthlyReview(account, reviewed, day.atStartOfDay(residence.zone()).toInstant());
  }
}

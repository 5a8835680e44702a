package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Contact;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Health;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param total only where one account is looked at
 */
record AccountView(
    String account,
    String name,
    String segment,
    String country,
    String timeZone,
    String currency,
    String csm,
    @Nullable String collector,
    @Nullable Health health,
    List<String> products,
    @Nullable String portalUrl,
    @Nullable Integer openOpportunities,
    List<Contact> contacts,
    StandingView standing,
    @Nullable TotalView total) {

  AccountView with(TotalView inReportingCurrency) {
    return new AccountView(
        account,
        name,
        segment,
        country,
        timeZone,
        currency,
        csm,
        collector,
        health,
        products,
        portalUrl,
        openOpportunities,
        contacts,
        standing,
        inReportingCurrency);
  }

  /** The currencies in which it owes or has something. */
  List<String> currencies() {
    return Stream.concat(
            Stream.of(currency), standing.others().stream().map(CurrencyAmounts::currency))
        .toList();
  }

  /**
   * What the account owes and since when.
   *
   * @param episode the open one
   * @param processDay days past due of the oldest collectible invoice (W7)
   * @param disputed open and disputed, whether due or not
   * @param others the same amounts in each currency that is not the account's own
   */
  record StandingView(
      AccountState state,
      long version,
      @Nullable String episode,
      @Nullable LocalDate openedOn,
      @Nullable Integer processDay,
      Money open,
      Money overdue,
      Money collectible,
      Money disputed,
      Money unapplied,
      @Nullable LocalDate oldestDueOn,
      List<AgeingBucket> buckets,
      List<CurrencyAmounts> others,
      SuspensionState suspension) {}

  /**
   * How far suspension has come (E2).
   *
   * @param state NONE, CANDIDATE, WARNED, SUSPENDED or REINSTATED
   * @param waitsFor why it was not suspended although its day has come; it is tried again
   */
  record SuspensionState(
      String state,
      @Nullable LocalDate since,
      @Nullable LocalDate warnedOn,
      @Nullable LocalDate suspendsOn,
      @Nullable LocalDate suspendedOn,
      @Nullable LocalDate reinstatedOn,
      @Nullable List<HeldBy> heldBy,
      @Nullable String waitsFor) {

    static final SuspensionState NONE =
        new SuspensionState("NONE", null, null, null, null, null, null, null);
  }

  /** What holds a suspension, and until when. */
  record HeldBy(String kind, String reason, @Nullable LocalDate until, @Nullable String by) {}
}

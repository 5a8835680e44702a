package io.dunlin.account.collection.suspensionreview;

import module java.base;

import io.dunlin.account.collection.suspension.Hold;
import io.dunlin.account.collection.suspension.SuspensionEntry;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.events.AccountState;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The suspension of an account as the weekly review sees it (E2).
 *
 * @param warnsOn when a candidate is warned, if nothing holds it; null when people decide
 * @param proceed it was decided to warn it as soon as nothing holds it
 * @param reason of the last change of its state; by is null when facts or days changed it
 * @param waitsFor why it was not suspended although its day has come; it is tried again
 * @param letter what became of the letter that tells the customer of the warning
 * @param contacts the last few, the latest first
 * @param history what happened and what was said, the latest last
 */
record SuspensionView(
    String account,
    String name,
    String csm,
    @Nullable String collector,
    State state,
    @Nullable LocalDate since,
    @Nullable LocalDate warnsOn,
    @Nullable LocalDate warnedOn,
    @Nullable LocalDate suspendsOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate reinstatedOn,
    boolean proceed,
    @Nullable String reason,
    @Nullable String by,
    List<Hold> heldBy,
    @Nullable String waitsFor,
    @Nullable WarningLetter letter,
    AgeingView ageing,
    List<ContactView> contacts,
    List<AgreementView> promises,
    List<AgreementView> plans,
    List<DisputedInvoice> disputes,
    List<EntryView> history) {

  /** The amounts that the account owes, and since when; others are in further currencies. */
  record AgeingView(
      AccountState standing,
      @Nullable Integer processDay,
      @Nullable LocalDate oldestDueOn,
      Money open,
      Money overdue,
      Money collectible,
      Money disputed,
      Money unapplied,
      List<AgeingBucket> buckets,
      List<CurrencyAmounts> others) {}

  /** An interaction or a message; the day is the account's. */
  record ContactView(LocalDate on, String channel, String direction, String outcome, String who) {}

  /** A promise or a plan that holds. */
  record AgreementView(
      Hold.Kind kind, String what, @Nullable LocalDate until, @Nullable String by, Instant at) {}

  /** An open invoice that is disputed. */
  record DisputedInvoice(String invoice, LocalDate dueOn, Money balance) {}

  /** An entry of the history: a step, a decision or a note. */
  record EntryView(
      SuspensionEntry.Kind kind,
      LocalDate on,
      Instant at,
      @Nullable String by,
      String text,
      @Nullable String insight,
      @Nullable LocalDate until) {}
}

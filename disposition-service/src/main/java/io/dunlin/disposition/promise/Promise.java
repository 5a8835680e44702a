package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.Money;
import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a customer promised to pay by the end of a day (C2).
 *
 * <p>A promise is made on a call and is open at first. What comes in from then on counts towards
 * it, oldest promise first, each payment once ({@link PromiseLedger}). It is kept when its amount
 * has been received by the end of its day in the account's zone, and kept late when it has by the
 * end of the business day of grace that follows (M6). When the grace is over and the amount has not
 * come, it is broken, and announced as such; a part may have come by then. What counts is the day
 * of receipt: a payment that is recorded late can still keep a promise that was broken, and one
 * that is taken back opens a kept promise again, or breaks it.
 *
 * <p>Three ends are final. It is released when nothing is left to pay by another way: a credit, a
 * void, a write-off. It is withdrawn by somebody, with why. It is renewed when a later promise for
 * the same debt takes its place; that one has one level more.
 *
 * @param level 1, or one more than that of the promise before it that was not kept
 * @param invoices that were overdue, or open, when it was made; the oldest first, not all of many
 * @param afterPayment payments that were known when it was made do not count towards it
 * @param received what counts towards it, its amount at most
 * @param graceEndsAt when it is announced as broken
 */
public record Promise(
    String id,
    String account,
    String interaction,
    @Nullable String contact,
    Money amount,
    LocalDate dueOn,
    String madeBy,
    Instant madeAt,
    LocalDate madeOn,
    int level,
    List<String> invoices,
    long afterPayment,
    State state,
    Money received,
    @Nullable LocalDate endedOn,
    Instant graceEndsAt) {

  /** The states of its life; all but OPEN are ends. */
  public enum State {
    OPEN,
    KEPT,
    KEPT_LATE,
    BROKEN,
    RELEASED,
    WITHDRAWN,
    RENEWED;

    /** Whether payments count towards it, or have decided its end. */
    boolean takesPayments() {
      return switch (this) {
        case OPEN, KEPT, KEPT_LATE, BROKEN -> true;
        case RELEASED, WITHDRAWN, RENEWED -> false;
      };
    }

    /** Whether a new promise for the same invoices begins at level 1 again. */
    boolean endedWell() {
      return this == KEPT || this == KEPT_LATE || this == RELEASED;
    }
  }

  /** How much of the amount has come. */
  public enum Fulfilment {
    FULL,
    PARTIAL,
    NONE
  }

  /**
   * A new promise, as if it were the account's first; a {@link PromiseLimits} gives it its place.
   */
  public static Promise made(
      String id,
      Account account,
      String interaction,
      @Nullable String contact,
      Money amount,
      LocalDate dueOn,
      String by,
      Instant now) {
    return new Promise(
        id,
        account.account(),
        interaction,
        contact,
        amount,
        dueOn,
        by,
        now,
        account.dayOf(now),
        1,
        List.of(),
        0,
        State.OPEN,
        Money.zero(amount.currency()),
        null,
        graceEnd(dueOn, account));
  }

  /** The business day after its date, in the account's calendar (M6, W11). */
  static LocalDate graceDay(LocalDate dueOn, Account account) {
    return BusinessDays.of(account.country()).next(dueOn);
  }

  private static Instant graceEnd(LocalDate dueOn, Account account) {
    return graceDay(dueOn, account).plusDays(1).atStartOfDay(account.zone()).toInstant();
  }

  boolean isThe(Promise other) {
    return id.equals(other.id);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  Fulfilment fulfilment() {
    if (received.compareTo(amount) >= 0) {
      return Fulfilment.FULL;
    }
    return received.isPositive() ? Fulfilment.PARTIAL : Fulfilment.NONE;
  }

  /** The part of the amount that has not come yet. */
  Money outstanding() {
    return amount.minus(received);
  }

  /**
   * The promise as it stands by now (M6).
   *
   * @param counted the payments that count towards it
   * @param nothingLeft whether nothing is open in its currency
   */
  Promise judged(CountedPayments counted, boolean nothingLeft, Account of, Instant now) {
    Instant graceEnd = graceEnd(dueOn, of);
    State as = judge(counted, nothingLeft, now.isBefore(graceEnd));
    LocalDate on = as == state ? endedOn : of.dayOf(now);
    return with(amount, dueOn, as, counted.total(), as == State.OPEN ? null : on, graceEnd);
  }

  private State judge(CountedPayments counted, boolean nothingLeft, boolean withinGrace) {
    if (!state.takesPayments()) {
      return state;
    }
    if (counted.inTime().compareTo(amount) >= 0) {
      return State.KEPT;
    }
    if (counted.total().compareTo(amount) >= 0) {
      return State.KEPT_LATE;
    }
    if (state == State.OPEN && nothingLeft) {
      return State.RELEASED;
    }
    return withinGrace && state != State.BROKEN ? State.OPEN : State.BROKEN;
  }

  Promise withdrawn(LocalDate today) {
    return with(amount, dueOn, State.WITHDRAWN, received, today, graceEndsAt);
  }

  Promise renewed(LocalDate today) {
    return with(amount, dueOn, State.RENEWED, received, today, graceEndsAt);
  }

  /** The same promise with another amount or day. */
  Promise corrected(Money otherAmount, LocalDate otherDay, Account of) {
    return with(otherAmount, otherDay, state, received, endedOn, graceEnd(otherDay, of));
  }

  /** The same promise in its place among the others. */
  Promise placed(int itsLevel, List<String> itsInvoices, long lastPayment) {
    return new Promise(
        id,
        account,
        interaction,
        contact,
        amount,
        dueOn,
        madeBy,
        madeAt,
        madeOn,
        itsLevel,
        itsInvoices,
        lastPayment,
        state,
        received,
        endedOn,
        graceEndsAt);
  }

  PromiseMade asMade() {
    return new PromiseMade(account, id, amount, dueOn, contact, madeBy, madeAt, level);
  }

  private Promise with(
      Money itsAmount,
      LocalDate day,
      State as,
      Money itsReceived,
      @Nullable LocalDate on,
      Instant graceEnd) {
    return new Promise(
        id,
        account,
        interaction,
        contact,
        itsAmount,
        day,
        madeBy,
        madeAt,
        madeOn,
        level,
        invoices,
        afterPayment,
        as,
        itsReceived,
        on,
        graceEnd);
  }
}

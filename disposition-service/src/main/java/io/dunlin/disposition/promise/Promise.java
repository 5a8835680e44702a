package io.dunlin.disposition.promise;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.Money;
import io.dunlin.kit.calendar.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount that the customer promised to pay by the end of a day (C2). */
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
    State state,
    @Nullable LocalDate endedOn,
    Instant graceEndsAt) {

  /** Open until it is kept or broken; a broken one stays broken. */
  public enum State {
    OPEN,
    KEPT,
    BROKEN
  }

  /** A new promise. */
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
        State.OPEN,
        null,
        graceEnd(dueOn, account));
  }

  /**
   * When it is announced as broken: at the end of the first business day after its date, in the
   * account's calendar (M6).
   */
  static Instant graceEnd(LocalDate dueOn, Account account) {
    LocalDate grace = BusinessDays.of(account.country()).next(dueOn);
    return grace.plusDays(1).atStartOfDay(account.zone()).toInstant();
  }

  /**
   * What has become of it (M6), given what came in since it was made and by the end of its date.
   * When a payment that kept it is taken back it is open again, or broken.
   */
  Promise judged(Money received, Account of, Instant now) {
    if (state == State.BROKEN) {
      return this;
    }
    Instant graceEnd = graceEnd(dueOn, of);
    if (received.compareTo(amount) >= 0) {
      return state == State.KEPT ? this : ended(State.KEPT, of.dayOf(now), graceEnd);
    }
    return now.isBefore(graceEnd)
        ? ended(State.OPEN, null, graceEnd)
        : ended(State.BROKEN, of.dayOf(now), graceEnd);
  }

  PromiseMade asMade() {
    return new PromiseMade(account, id, amount, dueOn, contact, madeBy, madeAt);
  }

  /** What is to be announced now that it is judged; nothing while it is open. */
  Optional<DispositionEvent> announcement(Money received) {
    if (endedOn == null) {
      return Optional.empty();
    }
    return switch (state) {
      case OPEN -> Optional.empty();
      case KEPT -> Optional.of(new PromiseKept(account, id, amount, endedOn));
      case BROKEN -> Optional.of(new PromiseBroken(account, id, amount, received, endedOn));
    };
  }

  private Promise ended(State as, @Nullable LocalDate on, Instant graceEnd) {
    return new Promise(
        id, account, interaction, contact, amount, dueOn, madeBy, madeAt, madeOn, as, on, graceEnd);
  }
}

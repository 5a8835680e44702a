package io.dunlin.disposition.promiseapproval;

import module java.base;

import io.dunlin.events.DispositionEvent.PromiseApproved;
import io.dunlin.events.Money;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * A manager's approval of one promise beyond the usual bounds (C2).
 *
 * @param amount the most that may be promised
 * @param until the last day that may be promised
 * @param promise that has used it; null while none has
 */
public record PromiseApproval(
    String id,
    String account,
    Money amount,
    LocalDate until,
    String reason,
    String by,
    Instant at,
    @Nullable String promise) {

  public boolean allows(Money promised, LocalDate date) {
    return promise == null
        && promised.currency().equals(amount.currency())
        && promised.compareTo(amount) <= 0
        && !date.isAfter(until);
  }

  public PromiseApproval usedBy(String itsPromise) {
    return new PromiseApproval(id, account, amount, until, reason, by, at, itsPromise);
  }

  PromiseApproved asApproved() {
    return new PromiseApproved(account, id, amount, until, by, reason, at);
  }

  /** Checks that an amount can be promised: above zero, in whole minor units of its currency. */
  public static void checkAmount(Money amount, String pointer, ValidationErrors errors) {
    errors.unless(amount.isPositive(), pointer, "Is not above zero");
    errors.unless(
        amount.equals(amount.shown()),
        pointer,
        "Has more decimals than %s has; %s would be right"
            .formatted(amount.currency(), amount.shown()));
  }
}

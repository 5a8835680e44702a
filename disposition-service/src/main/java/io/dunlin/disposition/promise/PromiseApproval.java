package io.dunlin.disposition.promise;

import io.dunlin.events.DispositionEvent.PromiseApproved;
import io.dunlin.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A manager's approval of one promise beyond the usual bounds (C2).
 *
 * @param amount the most that may be promised
 * @param until the last day that may be promised
 * @param promise that has used it; null while none has
 */
record PromiseApproval(
    String id,
    String account,
    Money amount,
    LocalDate until,
    String reason,
    String by,
    Instant at,
    @Nullable String promise) {

  boolean allows(Money promised, LocalDate date) {
    return promise == null
        && promised.currency().equals(amount.currency())
        && promised.compareTo(amount) <= 0
        && !date.isAfter(until);
  }

  PromiseApproval usedBy(String itsPromise) {
    return new PromiseApproval(id, account, amount, until, reason, by, at, itsPromise);
  }

  PromiseApproved asApproved() {
    return new PromiseApproved(account, id, amount, until, by, reason, at);
  }
}

package io.dunlin.account.finance;

import io.dunlin.account.ledger.Rejection;
import io.dunlin.events.FinanceEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it came in at one of the doors: readable, or not. */
sealed interface Incoming {

  /** What identifies an event for ever. */
  record EventKey(String source, String id) {}

  /** An event that says what it should; whether it can be taken is for the books to decide. */
  record Valid(EventKey key, String type, UUID hash, FinanceEvent event) implements Incoming {}

  /** What could be read of one that does not. */
  record Invalid(
      @Nullable String source,
      @Nullable String id,
      @Nullable String type,
      @Nullable String account,
      Rejection rejection)
      implements Incoming {

    static Invalid unreadable(Rejection rejection) {
      return new Invalid(null, null, null, null, rejection);
    }
  }
}

package io.dunlin.account.finance;

import io.dunlin.account.ledger.Rejection;
import io.dunlin.events.FinanceEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it came in at one of the doors: readable, or not. */
sealed interface Incoming {

  /** The same; of an account that is known from elsewhere, if the event itself names none. */
  default Incoming orOf(@Nullable String account) {
    return switch (this) {
      case Valid valid -> valid;
      case Invalid invalid -> invalid.account() == null ? invalid.of(account) : invalid;
    };
  }

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

    Invalid of(@Nullable String other) {
      return new Invalid(source, id, type, other, rejection);
    }

    static Invalid unreadable(Rejection rejection) {
      return new Invalid(null, null, null, null, rejection);
    }
  }
}

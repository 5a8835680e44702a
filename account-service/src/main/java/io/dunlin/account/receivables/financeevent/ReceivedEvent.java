package io.dunlin.account.receivables.financeevent;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.events.FinanceEvent;
import io.dunlin.kit.input.Texts;
import org.jspecify.annotations.Nullable;

/** An event as it came in by a channel: valid, or not. */
public sealed interface ReceivedEvent {

  /** The same; of an account that is known from elsewhere, if the event itself names none. */
  default ReceivedEvent orOf(@Nullable String account) {
    return switch (this) {
      case Valid valid -> valid;
      case Invalid invalid -> invalid.account() == null ? invalid.of(account) : invalid;
    };
  }

  /** What identifies an event for ever. */
  record EventKey(String source, String id) {}

  /** An event that says what it should; whether it can be taken is for the ledger to decide. */
  record Valid(EventKey key, String type, UUID hash, FinanceEvent event) implements ReceivedEvent {}

  /** What could be read of one that does not. */
  record Invalid(
      @Nullable String source,
      @Nullable String id,
      @Nullable String type,
      @Nullable String account,
      Rejection rejection)
      implements ReceivedEvent {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_SOURCE = 500;

    /** Whatever came in, what is told of it can be kept, and locked by its account. */
    public Invalid {
      source = storable(source, LONGEST_SOURCE);
      id = storable(id, LONGEST_KEY);
      type = storable(type, LONGEST_KEY);
      account = storable(account, LONGEST_KEY);
    }

    private static @Nullable String storable(@Nullable String text, int most) {
      return text == null ? null : Texts.cleaned(text, most);
    }

    Invalid of(@Nullable String other) {
      return new Invalid(source, id, type, other, rejection);
    }

    /** What can be read of it by the attributes of a CloudEvent. */
    static Invalid of(Map<?, ?> attributes, Rejection rejection) {
      return new Invalid(
          text(attributes, "source"),
          text(attributes, "id"),
          text(attributes, "type"),
          text(attributes, "subject"),
          rejection);
    }

    private static @Nullable String text(Map<?, ?> attributes, String name) {
      return attributes.get(name) instanceof String text ? text : null;
    }

    public static Invalid unreadable(Rejection rejection) {
      return new Invalid(null, null, null, null, rejection);
    }
  }
}

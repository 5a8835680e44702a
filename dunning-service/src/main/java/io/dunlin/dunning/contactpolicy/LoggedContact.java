package io.dunlin.dunning.contactpolicy;

import module java.base;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.kit.contactpolicy.ContactChannel;

/**
 * A contact that a person made and logged.
 *
 * @param reached it was a mail, or a call on which the main POC was reached
 */
record LoggedContact(
    String account, String interaction, ContactChannel channel, Instant at, boolean reached) {

  private static final String OUTBOUND = "OUTBOUND";
  private static final String EMAIL = "EMAIL";

  /** Empty for what the customer began. */
  static Optional<LoggedContact> of(InteractionLogged event) {
    if (!event.direction().equals(OUTBOUND)) {
      return Optional.empty();
    }
    boolean mail = event.channel().equals(EMAIL);
    return Optional.of(
        new LoggedContact(
            event.account(),
            event.interaction(),
            mail ? ContactChannel.EMAIL : ContactChannel.CALL,
            event.at(),
            mail || event.reachedMainPoc()));
  }
}

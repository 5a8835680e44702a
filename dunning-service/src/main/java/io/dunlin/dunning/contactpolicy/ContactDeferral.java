package io.dunlin.dunning.contactpolicy;

import module java.base;

import io.dunlin.kit.contactpolicy.ContactDecision.Refused;

/** How a message that the contact policy does not let leave waits for its next allowed morning. */
public final class ContactDeferral {

  /** The rule by which it waits. */
  public static final String RULE = "C7";

  private ContactDeferral() {}

  /** The next allowed time; now where none is known, so that whoever sends it decides. */
  public static Instant until(Refused refused, Instant now) {
    return Objects.requireNonNullElse(refused.nextAllowedAt(), now);
  }

  /** For people: until when, and why. */
  public static String inWords(Refused refused) {
    return "waits until %s (C7): %s".formatted(refused.nextAllowedAt(), refused.inWords());
  }
}

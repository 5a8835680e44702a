package io.dunlin.kit.contactpolicy;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Whether a contact is allowed at an instant. */
public sealed interface ContactDecision {

  /** It may be made then. */
  record Allowed() implements ContactDecision {}

  /**
   * It may not be made then.
   *
   * @param reasons all of them, at least one
   * @param nextAllowedAt the first instant after it at which it may be made, as far as is known
   *     now; null when no waiting helps
   */
  record Refused(List<ContactReason> reasons, @Nullable Instant nextAllowedAt)
      implements ContactDecision {

    /** For people: all reasons in one line. */
    public String inWords() {
      return reasons.stream().map(ContactReason::sentence).collect(Collectors.joining("; "));
    }

    /** The codes of all reasons. */
    public List<ContactReason.Code> codes() {
      return reasons.stream().map(ContactReason::code).toList();
    }
  }
}

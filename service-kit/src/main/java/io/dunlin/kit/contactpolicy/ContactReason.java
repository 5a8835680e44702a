package io.dunlin.kit.contactpolicy;

/** Why a contact is refused: a code to decide by, and a sentence for people. */
public record ContactReason(Code code, String sentence) {

  /** The parts of the policy that a contact can offend against. */
  public enum Code {
    DO_NOT_CONTACT,
    OUTSIDE_HOURS,
    WEEKEND,
    HOLIDAY,
    TOO_SOON,
    CAP_REACHED
  }
}

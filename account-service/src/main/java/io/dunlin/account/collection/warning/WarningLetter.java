package io.dunlin.account.collection.warning;

import module java.base;

import io.dunlin.events.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * The letter that tells the customer of a warning (E2), as far as dunning-service has told of it.
 *
 * @param on the account's day on which it became so; null while it is planned
 * @param why in words; null while it is planned
 * @param by who said so; null where messages did
 */
public record WarningLetter(
    String id, Fate fate, @Nullable LocalDate on, @Nullable String why, @Nullable String by) {

  /**
   * The state of the letter. TOLD_OTHERWISE: a person answers for it that the customer knows.
   * WITHDRAWN: the process stood still before it left. UNREACHABLE: nobody can be written to.
   */
  public enum Fate {
    PLANNED,
    SENT,
    TOLD_OTHERWISE,
    WITHDRAWN,
    UNREACHABLE,
    UNCONFIRMED,
    BOUNCED
  }

  public static WarningLetter planned() {
    return new WarningLetter(Identifiers.next().toString(), Fate.PLANNED, null, null, null);
  }

  /** The customer has been told of the warning. */
  public boolean suffices() {
    return fate == Fate.SENT || fate == Fate.TOLD_OTHERWISE;
  }

  public boolean wasWithdrawn() {
    return fate == Fate.WITHDRAWN;
  }

  /** It will not be sent any more, and people have been told so. */
  public boolean hasFailed() {
    return switch (fate) {
      case UNREACHABLE, UNCONFIRMED, BOUNCED -> true;
      case PLANNED, SENT, TOLD_OTHERWISE, WITHDRAWN -> false;
    };
  }

  /** A new letter is allowed unless this one may already have been sent. */
  public boolean mayBeWrittenAgain() {
    return wasWithdrawn() || fate == Fate.UNREACHABLE || fate == Fate.BOUNCED;
  }

  /**
   * The letter after an update. A bounced letter, and one that a person answers for, stays as it is
   * whatever is told of it afterwards.
   */
  public WarningLetter updated(WarningLetterUpdate update, ZoneId zone) {
    boolean settled =
        fate == Fate.BOUNCED
            || fate == Fate.TOLD_OTHERWISE
            || (suffices() && update.fate() != Fate.BOUNCED);
    return settled
        ? this
        : new WarningLetter(
            id, update.fate(), LocalDate.ofInstant(update.at(), zone), update.words(), null);
  }

  public WarningLetter toldOtherwise(LocalDate today, String reason, @Nullable String who) {
    return new WarningLetter(id, Fate.TOLD_OTHERWISE, today, reason, who);
  }

  /** A sentence for people; no decision reads it. */
  public String inWords() {
    return switch (fate) {
      case PLANNED -> "The warning has not left: it is planned";
      case SENT -> "The warning left: " + why;
      case TOLD_OTHERWISE -> "The customer was told otherwise: " + why;
      case WITHDRAWN, UNREACHABLE ->
          "The warning has not left: it was cancelled (%s)".formatted(why);
      case UNCONFIRMED -> "The warning has not left, as far as is known: " + why;
      case BOUNCED -> "The warning has not left for good: it came back (%s)".formatted(why);
    };
  }
}

package io.dunlin.events;

import module java.base;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/** What dunning-service tells about sequences, messages and replies, on {@link Topics#DUNNING}. */
public sealed interface DunningEvent extends DomainEvent {

  /** A sequence began; episode is null for playbooks that are not about an episode. */
  record SequenceStarted(
      String account,
      String sequence,
      @Nullable String episode,
      String playbook,
      int version,
      Instant at)
      implements DunningEvent {}

  /** Nothing leaves until it is resumed; the reason says why (W4: DISPUTE). */
  record SequenceHeld(
      String account, String sequence, @Nullable String episode, String reason, Instant at)
      implements DunningEvent {}

  /** A held or stopped sequence goes on. */
  record SequenceResumed(
      String account, String sequence, @Nullable String episode, String reason, Instant at)
      implements DunningEvent {}

  /**
   * Opted out (A3): POC_RESPONDED, ACCOUNT_CURRENT, BY_HAND. Its open reminder tasks are withdrawn.
   */
  record SequenceStopped(
      String account,
      String sequence,
      @Nullable String episode,
      String playbook,
      String reason,
      Instant at)
      implements DunningEvent {}

  /**
   * A person steered a sequence, whatever its state became by it (A6, A7).
   *
   * @param contacts whom it added, with ADD_CONTACTS
   * @param step the one that was skipped or brought forward; null with other verbs
   * @param until the account's day on which the hold ends; null when it has no end, and with other
   *     verbs
   * @param reason in the person's own words; null where none was given
   */
  record SequenceSteered(
      String account,
      String sequence,
      @Nullable String episode,
      SteeringVerb verb,
      List<String> contacts,
      @Nullable String step,
      @Nullable LocalDate until,
      String by,
      @Nullable String reason,
      Instant at)
      implements DunningEvent {}

  /** The last step has run. */
  record SequenceCompleted(String account, String sequence, @Nullable String episode, Instant at)
      implements DunningEvent {}

  /**
   * The provider took the message; process and sequence day are those of its step (A4, W8).
   *
   * @param kind null where it was told before there were others than those of a sequence
   * @param suspendsOn the day of suspension that a warning names (E2)
   */
  record MessageSent(
      String account,
      String message,
      @Nullable String sequence,
      @Nullable String episode,
      String step,
      @Nullable Integer processDay,
      @Nullable Integer sequenceDay,
      String from,
      String to,
      String subject,
      Instant at,
      @Nullable MessageKind kind,
      @Nullable LocalDate suspendsOn)
      implements DunningEvent {}

  /**
   * A planned message that will never leave, with what stopped it.
   *
   * @param rule that stopped it; C7: the customer cannot be written to, and a person was asked
   */
  record MessageCancelled(
      String account,
      String message,
      @Nullable String sequence,
      @Nullable String episode,
      String step,
      String reason,
      Instant at,
      @Nullable MessageKind kind,
      @Nullable String rule)
      implements DunningEvent {}

  /** The provider was silent after the message's data: a person decides. */
  record MessageUnconfirmed(
      String account,
      String message,
      @Nullable String sequence,
      String step,
      Instant at,
      @Nullable MessageKind kind)
      implements DunningEvent {}

  /**
   * An address of an account is not written to any more, until {@link AddressReachable} or a change
   * of the contact (A3). The message may have reached others.
   *
   * @param contact whose address it is; null for nobody's any more
   * @param message that did not arrive there
   * @param reason as the mail system told it
   */
  record AddressMarked(
      String account,
      @Nullable String contact,
      String address,
      AddressFault fault,
      String message,
      String reason,
      Instant at)
      implements DunningEvent {}

  /**
   * A mail came from an address that was marked: it is written to again (A3).
   *
   * @param reply the mail
   */
  record AddressReachable(
      String account, @Nullable String contact, String address, String reply, Instant at)
      implements DunningEvent {}

  /** The message came back: it reached none of those whom it was written to. */
  record MessageBounced(
      String account,
      String message,
      @Nullable String contact,
      String reason,
      Instant at,
      @Nullable MessageKind kind)
      implements DunningEvent {}

  /** A mail came in from someone at the account. */
  record ReplyReceived(
      String account,
      String reply,
      @Nullable String contact,
      @Nullable String message,
      String from,
      String subject,
      ReplyKind kind,
      Instant at)
      implements DunningEvent {}

  /**
   * A person decided what a mail was that could not be told for sure, or was taken for the wrong
   * thing (A3). It ends the task that asked for the decision.
   *
   * @param kind what it counts as from now on
   * @param by who decided
   */
  record ReplyDecided(
      String account, String reply, ReplyKind kind, String by, String reason, Instant at)
      implements DunningEvent {}

  /**
   * disposition-service opens the work item under the given task identifier (A2, A5).
   *
   * @param account {@link #NO_ACCOUNT} for a mail of somebody whom nobody knows
   * @param reply the mail that is to be read, or the answer that is followed up
   */
  record TaskRequested(
      String account,
      String task,
      TaskKind kind,
      @Nullable String sequence,
      @Nullable String episode,
      @Nullable String step,
      @Nullable Integer processDay,
      @Nullable Integer sequenceDay,
      String assigneeRole,
      String title,
      String description,
      LocalDate dueOn,
      Instant at,
      @Nullable String reply)
      implements DunningEvent {

    /** Stands for the account of a task that belongs to none. */
    public static final String NO_ACCOUNT = "(none)";
  }

  /** The main POC answered by mail (A3). */
  record PocResponded(String account, String contact, Instant at, String reply)
      implements DunningEvent {}

  /** What a person did with a sequence. */
  enum SteeringVerb {
    START,
    HOLD,
    RESUME,
    STOP,
    ADD_CONTACTS,
    SKIP_STEP,
    BRING_STEP_FORWARD,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** What a message is about: a step of a sequence, or the warning of a suspension (E2). */
  enum MessageKind {
    COLLECTION,
    SUSPENSION_WARNING,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}

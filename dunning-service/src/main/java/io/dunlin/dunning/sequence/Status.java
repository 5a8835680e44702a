package io.dunlin.dunning.sequence;

import org.jspecify.annotations.Nullable;

/** A state with the reason for it; running and completed need none. */
public record Status(SequenceState state, @Nullable Reason reason) {

  static final Status RUNNING = new Status(SequenceState.RUNNING, null);
  static final Status COMPLETED = new Status(SequenceState.COMPLETED, null);

  static Status held(Reason reason) {
    return new Status(SequenceState.HELD, reason);
  }

  static Status stopped(Reason reason) {
    return new Status(SequenceState.STOPPED, reason);
  }

  public boolean is(SequenceState wanted) {
    return state == wanted;
  }

  /** Messages that are planned may leave; the last one does so when the sequence is complete. */
  public boolean letsMessagesLeave() {
    return state == SequenceState.RUNNING || state == SequenceState.COMPLETED;
  }

  /** Why a sequence is held or has stopped. */
  public enum Reason {
    POC_RESPONDED("A3"),
    ACCOUNT_CURRENT("A3"),
    BY_HAND("A3"),
    DOUBTFUL_REPLY("A3"),
    DISPUTE("W4"),
    NOTHING_COLLECTIBLE("W4");

    private final String rule;

    Reason(String rule) {
      this.rule = rule;
    }

    public String rule() {
      return rule;
    }
  }
}

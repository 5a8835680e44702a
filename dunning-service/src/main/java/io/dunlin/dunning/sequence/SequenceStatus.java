package io.dunlin.dunning.sequence;

import org.jspecify.annotations.Nullable;

/** A state with the reason for it; running and completed need none. */
public record SequenceStatus(SequenceState state, @Nullable Reason reason) {

  public static final SequenceStatus RUNNING = new SequenceStatus(SequenceState.RUNNING, null);
  public static final SequenceStatus COMPLETED = new SequenceStatus(SequenceState.COMPLETED, null);

  public static SequenceStatus held(Reason reason) {
    return new SequenceStatus(SequenceState.HELD, reason);
  }

  public static SequenceStatus stopped(Reason reason) {
    return new SequenceStatus(SequenceState.STOPPED, reason);
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

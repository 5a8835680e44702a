package io.dunlin.disposition.workitem;

/**
 * The end for which a work item waits besides the person who does it. When it comes, the item is
 * cancelled with a reason and leaves the worklist; an item without any is a person's to close.
 *
 * @param reference the identifier of the sequence, promise, dispute or other thing of the code
 */
public record WorkEnd(Code code, String reference) {

  /** The kinds of end. */
  public enum Code {
    /** A sequence stopped (A3). */
    SEQUENCE_STOPPED,
    /** The account is current again (W6). */
    EPISODE_OVER,
    /** A person decided what a mail was (A3). */
    REPLY_DECIDED,
    /** A promise was kept, broken or is not needed any more (M6). */
    PROMISE_JUDGED,
    /** A dispute was upheld or rejected (E7). */
    DISPUTE_RESOLVED,
    /** Both sides of a renewal have decided, or nobody needs to (B2). */
    RENEWAL_DECIDED,
    /** No final invoice of the account is open any more (E4). */
    FINAL_INVOICES_SETTLED,
    /** A suspension came, was held or is not due any more (E2). */
    SUSPENSION_SETTLED,
    /**
     * Unapplied cash does not cover what is collectible any more, which is when it is applied
     * (E12).
     */
    CASH_APPLIED,
    /** A transfer took effect or was cancelled (D4). */
    TRANSFER_OVER
  }

  public static WorkEnd episodeOver(String episode) {
    return new WorkEnd(Code.EPISODE_OVER, episode);
  }

  public static WorkEnd promiseJudged(String promise) {
    return new WorkEnd(Code.PROMISE_JUDGED, promise);
  }

  public static WorkEnd disputeResolved(String dispute) {
    return new WorkEnd(Code.DISPUTE_RESOLVED, dispute);
  }

  public static WorkEnd replyDecided(String reply) {
    return new WorkEnd(Code.REPLY_DECIDED, reply);
  }

  public static WorkEnd sequenceStopped(String sequence) {
    return new WorkEnd(Code.SEQUENCE_STOPPED, sequence);
  }
}

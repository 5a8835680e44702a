package io.dunlin.dunning.sequence;

import module java.base;

/**
 * A mail that may be the main POC's answer, or a machine's, or a forger's. It holds the sequence
 * until a person decides what it is (A3).
 *
 * @param source the reply, by which it is known twice
 */
public record DoubtfulReply(String account, String source, String contact, Instant at)
    implements PocReply {

  /** Returns the answer that it is if a person wrote it. */
  public Answer asAnswer() {
    return new Answer(account, source, contact, at);
  }
}

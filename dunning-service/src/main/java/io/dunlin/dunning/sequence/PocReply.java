package io.dunlin.dunning.sequence;

import module java.base;

/** Something by which the main POC has answered, or may have (A3). */
public sealed interface PocReply permits Answer, DoubtfulReply {

  String account();

  /** The reply or the interaction, by which it is known twice. */
  String source();

  String contact();

  Instant at();
}

package io.dunlin.dunning.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it.
 *
 * @param why the rule and the facts that led to it, or that stopped or hold it
 * @param clearedWith the versions that it was cleared with; null before it was
 * @param crossed a fact that was accepted after clearance crossed it on the way
 */
record MessageView(
    UUID id,
    String account,
    UUID sequence,
    String episode,
    String step,
    int processDay,
    @Nullable Integer sequenceDay,
    @Nullable String from,
    @Nullable String to,
    @Nullable String cc,
    @Nullable String subject,
    @Nullable String body,
    MessageState state,
    Instant plannedAt,
    @Nullable Instant sentAt,
    String why,
    @Nullable ClearedWith clearedWith,
    boolean crossed) {

  /** Versions of the account's standing and of its interactions. */
  record ClearedWith(long standing, long responses) {}
}

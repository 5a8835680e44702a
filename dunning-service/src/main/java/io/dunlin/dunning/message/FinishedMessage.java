package io.dunlin.dunning.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has come to its end.
 *
 * @param sentAt business time; null when it was not sent
 * @param crossed a fact that was accepted after its clearance crossed it on the way
 */
record FinishedMessage(
    UUID id, MessageState state, String why, @Nullable Instant sentAt, boolean crossed) {}

package io.dunlin.dunning.message;

import java.time.Instant;
import java.util.UUID;

/** A message that is tried again; business time. */
record DeferredMessage(UUID id, String why, Instant nextAttemptAt) {}

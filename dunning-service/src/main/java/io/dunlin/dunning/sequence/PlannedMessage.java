package io.dunlin.dunning.sequence;

import java.util.UUID;

/** A message that waits to leave. */
public record PlannedMessage(UUID message, String step) {}

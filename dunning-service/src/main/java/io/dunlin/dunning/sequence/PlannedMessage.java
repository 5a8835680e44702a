package io.dunlin.dunning.sequence;

import module java.base;

/** A message that waits to leave. */
public record PlannedMessage(UUID message, String step) {}

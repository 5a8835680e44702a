package io.dunlin.dunning.message;

/** A warning that was planned and does not leave. */
public record WithdrawnWarning(Message message, String reason) {}

package io.dunlin.dunning.message;

/** The switch and the ceiling per business day. */
record Sending(boolean enabled, int ceiling) {}

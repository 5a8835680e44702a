package io.dunlin.dunning.sending;

/** The switch and the ceiling per business day. */
record SendingState(boolean enabled, int ceiling) {}

package io.dunlin.kit.outbox;

import module java.base;

import org.jspecify.annotations.Nullable;

/** How many events wait to be published, and since when (wall time) the first does. */
record Backlog(long events, @Nullable Instant oldest) {}

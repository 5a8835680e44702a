package io.dunlin.reporting.rebuild;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A rebuild of the views and its progress. All times are wall time.
 *
 * @param lastAccount all accounts up to it are done
 */
record Rebuild(
    long id,
    String askedBy,
    Instant askedAt,
    @Nullable Instant finishedAt,
    long accounts,
    long accountsDone,
    long eventsDone,
    String lastAccount) {}

package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A delinquency episode (W6): from the day the account turned overdue until it was current again.
 * Days are the account's. When the fact that closed it is undone, the same episode goes on with the
 * next generation, and closedOn is empty again.
 */
public record Episode(
    String id, LocalDate openedOn, @Nullable LocalDate closedOn, int generation) {}

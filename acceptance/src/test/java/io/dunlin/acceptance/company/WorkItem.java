package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person is asked to do for an account; the hour is there only where one was
 * agreed.
 */
public record WorkItem(
    String id,
    String account,
    String kind,
    String state,
    @Nullable String assigneeRole,
    @Nullable String assignee,
    String title,
    @Nullable String description,
    LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay) {}

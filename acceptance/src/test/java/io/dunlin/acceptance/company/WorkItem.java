package io.dunlin.acceptance.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a person is asked to do for an account. */
public record WorkItem(
    String id,
    String account,
    String kind,
    String state,
    @Nullable String assigneeRole,
    @Nullable String assignee,
    String title,
    @Nullable String description,
    Instant dueAt,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay) {}

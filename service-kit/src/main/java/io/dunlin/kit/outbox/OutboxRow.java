package io.dunlin.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be published. */
record OutboxRow(
    long id,
    UUID event,
    String topic,
    String key,
    String type,
    OffsetDateTime at,
    @Nullable String trace,
    String payload) {}

package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import java.time.Instant;

/** An event as it came in: its identifier, the business time at which it happened, and itself. */
public record Received<E extends DomainEvent>(String id, Instant time, E event) {}

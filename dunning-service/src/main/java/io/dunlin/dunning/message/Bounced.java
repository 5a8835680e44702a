package io.dunlin.dunning.message;

import java.time.Instant;
import java.util.UUID;

/** An address from which a message came back: its owner is not mailed there again. */
public record Bounced(String account, String address, UUID message, String reason, Instant at) {}

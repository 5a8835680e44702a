package io.dunlin.dunning.address;

import io.dunlin.events.AddressFault;
import java.time.Instant;
import java.util.UUID;

/** An address at which a message did not arrive; while it is a bad one it is not mailed again. */
public record BouncedAddress(
    String account, String address, AddressFault fault, UUID message, String reason, Instant at) {}

package io.dunlin.dunning.address;

import module java.base;

import io.dunlin.events.AddressFault;

/** An address at which a message did not arrive; while it is a bad one it is not mailed again. */
public record BouncedAddress(
    String account, String address, AddressFault fault, UUID message, String reason, Instant at) {}

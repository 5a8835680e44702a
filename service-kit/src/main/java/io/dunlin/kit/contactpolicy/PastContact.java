package io.dunlin.kit.contactpolicy;

import module java.base;

/**
 * A contact of ours that has been made. What the customer began is none.
 *
 * @param reached it came through: a mail that left, or a call that reached the main POC. The least
 *     gap is measured from these only; the cap counts attempts too.
 */
public record PastContact(Instant at, ContactChannel channel, boolean reached) {}

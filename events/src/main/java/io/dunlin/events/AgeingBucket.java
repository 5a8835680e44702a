package io.dunlin.events;

import org.jspecify.annotations.Nullable;

/**
 * What is open between two ages, in days past due, both included; no lower edge: current, no upper:
 * the oldest (M1).
 */
public record AgeingBucket(@Nullable Integer from, @Nullable Integer to, Money amount) {}

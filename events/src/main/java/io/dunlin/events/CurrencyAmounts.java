package io.dunlin.events;

import module java.base;

/**
 * What an account owes in a currency that is not its own (W11); currencies are never added up.
 *
 * @param disputed open and disputed, whether due or not
 */
public record CurrencyAmounts(
    String currency,
    Money open,
    Money overdue,
    Money collectible,
    Money disputed,
    Money unapplied,
    List<AgeingBucket> buckets) {}

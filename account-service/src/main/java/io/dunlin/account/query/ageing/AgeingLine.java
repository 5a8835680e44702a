package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The open amounts in one currency, by age.
 *
 * @param key the account, segment, CSM, collector, product or currency; null for what has none
 * @param disputed how much of what is open is disputed; it stands in the buckets, too
 * @param disputedBuckets the same by age
 */
record AgeingLine(
    @Nullable String key,
    Money open,
    Money overdue,
    Money disputed,
    List<AgeingBucket> buckets,
    List<AgeingBucket> disputedBuckets) {}

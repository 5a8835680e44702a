package io.dunlin.account.ageing;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import java.util.List;

/**
 * What is open in one currency, by age.
 *
 * @param key the account, segment or CSM
 */
record AgeingLine(String key, Money open, Money overdue, List<AgeingBucket> buckets) {}

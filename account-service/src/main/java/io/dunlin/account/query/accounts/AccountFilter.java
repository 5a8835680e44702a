package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.events.AccountState;
import io.dunlin.kit.list.Like;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.PrefixCondition;
import io.dunlin.kit.list.WhereClause;
import org.jspecify.annotations.Nullable;

/**
 * Selects accounts; null selects all.
 *
 * @param bucket in which something is open
 * @param minBalance of what is open, in the account's currency
 * @param oldestDueFrom of what is overdue
 * @param q the beginning of the account's number, as written or in capitals, or a part of its name
 */
record AccountFilter(
    @Nullable AccountState standing,
    @Nullable String suspension,
    @Nullable AgeSpan bucket,
    @Nullable BigDecimal minBalance,
    @Nullable BigDecimal maxBalance,
    @Nullable LocalDate oldestDueFrom,
    @Nullable LocalDate oldestDueTo,
    @Nullable String segment,
    @Nullable String csm,
    @Nullable String collector,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String q) {

  /** As it is indexed. */
  static final String OLDEST = "coalesce(s.oldest_due_on, 'infinity'::date)";

  /** Neither in the suspension process nor ever reinstated. */
  static final String NONE = "NONE";

  private static final String NOT_SUSPENDED = "coalesce(p.state, 'NONE') = 'NONE'";

  private static final String IS_OVERDUE = OLDEST + " < 'infinity'";

  private static final String SINCE = OLDEST + " >= :oldestDueFrom AND " + IS_OVERDUE;

  /** Over the tables {@code account a}, {@code standing s} and {@code suspension p}. */
  WhereClause where(Instant now, Order order) {
    WhereClause where = new WhereClause();
    String of = ownersAreIn(order);
    if (standing != null) {
      where.and("s.state = '" + standing + "'");
    }
    if (suspension != null) {
      where.and(suspension.equals(NONE) ? NOT_SUSPENDED : "p.state = '" + suspension + "'");
    }
    if (bucket != null) {
      in(bucket, where, now);
    }
    where
        .and("s.open >= :minBalance", "minBalance", minBalance)
        .and("s.open <= :maxBalance", "maxBalance", maxBalance)
        .and(SINCE, "oldestDueFrom", oldestDueFrom)
        .and(OLDEST + " <= :oldestDueTo", "oldestDueTo", oldestDueTo)
        .and("a.segment = :segment", "segment", segment)
        .and(of + ".csm = :csm", "csm", csm)
        .and(of + ".collector = :collector", "collector", collector)
        .and("a.country = :country", "country", country)
        .and("a.currency = :currency", "currency", currency);
    return q == null
        ? where
        : PrefixCondition.bind(q, where)
            .and("(%s OR a.name ILIKE :name)".formatted(PrefixCondition.of("a.account")))
            .bind("name", Like.part(q));
  }

  /** The owners stand in two tables, each time with the indexes for what else is in the table. */
  String ownersAreIn(Order order) {
    return order.by().id().startsWith("s.") || isNotCurrent() ? "s" : "a";
  }

  private boolean isNotCurrent() {
    return standing != null && standing != AccountState.CURRENT;
  }

  /** An account with something of an age has been overdue since at least then, which is indexed. */
  private static void in(AgeSpan bucket, WhereClause where, Instant now) {
    where
        .and(
            "(s.buckets[%d] > 0 OR jsonb_path_exists(s.others, '$[*].buckets[%d] ? (@ > 0)'))"
                .formatted(bucket.bucket() + 1, bucket.bucket()))
        .and(OLDEST + " <= :overdueSince", "overdueSince", bucket.lastDueOn(now));
  }
}

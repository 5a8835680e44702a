package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.account.query.invoices.InvoiceView.State;
import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.PrefixCondition;
import io.dunlin.kit.list.WhereClause;
import org.jspecify.annotations.Nullable;

/**
 * Selects invoices; null selects all.
 *
 * @param bucket of open ones
 * @param minBalance of what is not paid, in the invoice's currency
 * @param q the beginning of the invoice's or the account's number, as written or in capitals
 */
record InvoiceFilter(
    @Nullable State state,
    @Nullable InvoiceKind kind,
    @Nullable AgeSpan bucket,
    @Nullable BigDecimal minBalance,
    @Nullable BigDecimal maxBalance,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    @Nullable String account,
    @Nullable String segment,
    @Nullable String csm,
    @Nullable String collector,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String q) {

  /**
   * Over the invoices with their accounts, as they are seen. What follows from a condition stands
   * beside it where it is indexed.
   */
  WhereClause where(Instant now, Order order) {
    WhereClause where = new WhereClause();
    if (state != null) {
      in(state, where, now);
    }
    if (bucket != null) {
      in(bucket, where, now);
    }
    if (isOpen()) {
      where.and("closed_on IS NULL");
      if (order.by().equals(InvoiceOrder.BALANCE)) {
        where.and("balance > 0");
      }
    }
    where
        .and("kind = :kind", "kind", kind == null ? null : kind.name())
        .and("balance >= :minBalance", "minBalance", minBalance)
        .and("balance <= :maxBalance", "maxBalance", maxBalance)
        .and("due_on >= :dueFrom", "dueFrom", dueFrom)
        .and("due_on <= :dueTo", "dueTo", dueTo)
        .and("account = :account", "account", account)
        .and("segment = :segment", "segment", segment)
        .and("csm = :csm", "csm", csm)
        .and("collector = :collector", "collector", collector)
        .and("country = :country", "country", country)
        .and("currency = :currency", "currency", currency);
    return q == null
        ? where
        : PrefixCondition.bind(
            q,
            where.and(
                "(%s OR %s)"
                    .formatted(PrefixCondition.of("invoice"), PrefixCondition.of("account"))));
  }

  private boolean isOpen() {
    return state == State.OPEN
        || state == State.OVERDUE
        || bucket != null
        || (minBalance != null && minBalance.signum() > 0);
  }

  private static void in(State state, WhereClause where, Instant now) {
    switch (state) {
      case OPEN -> {}
      case OVERDUE ->
          where
              .and("days_past_due > 0")
              .and("due_on < :laterThanToday", "laterThanToday", AgeSpan.firstToday(now));
      case SETTLED -> where.and("closed_on IS NOT NULL AND voided_on IS NULL");
      case VOIDED -> where.and("voided_on IS NOT NULL");
    }
  }

  private static void in(AgeSpan bucket, WhereClause where, Instant now) {
    where
        .and("days_past_due >= :youngest", "youngest", bucket.from())
        .and("due_on <= :dueBy", "dueBy", bucket.lastDueOn(now))
        .and("days_past_due <= :oldest", "oldest", bucket.to())
        .and("due_on >= :dueSince", "dueSince", bucket.firstDueOn(now));
  }
}

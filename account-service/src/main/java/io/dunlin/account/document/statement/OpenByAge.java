package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;

/** The open amount of an account that is due on a day, in one currency. */
record OpenByAge(String account, LocalDate dueOn, Money open) {

  /** Sums the amounts of one currency by the configured ageing buckets (M1). */
  static List<AgeingBucket> buckets(
      List<OpenByAge> all, String currency, LocalDate today, AgeingEdges edges) {
    List<BigDecimal> amounts =
        new ArrayList<>(Collections.nCopies(edges.last().size() + 1, BigDecimal.ZERO));
    for (OpenByAge open : all) {
      if (open.open().currency().equals(currency)) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(open.dueOn(), today));
        int bucket = edges.bucketOf(days);
        amounts.set(bucket, amounts.get(bucket).add(open.open().amount()));
      }
    }
    return edges.buckets(amounts, currency);
  }
}

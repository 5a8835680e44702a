package io.dunlin.account.collection.agreement;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of an account that promises cover: as many of them, the oldest due first, as the
 * promised amounts pay, each currency by itself (C2).
 *
 * @param promises those that are open
 * @param receivables all that is open and not disputed
 */
public record PromiseCover(List<Agreement> promises, List<OpenReceivable> receivables) {

  /**
   * The day from which on the promises are not enough to wait for: what they do not cover is then
   * more than so many days past due. Null when they cover everything.
   */
  public @Nullable LocalDate endsOn(int overDays) {
    LocalDate oldest = oldestUncovered();
    return oldest == null ? null : oldest.plusDays(overDays + 1L);
  }

  /** A promise of which no amount is known covers everything. */
  private @Nullable LocalDate oldestUncovered() {
    if (promises.stream().anyMatch(promise -> promise.amount() == null)) {
      return null;
    }
    Map<String, Money> promised =
        promises.stream()
            .map(Agreement::amount)
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
    return receivables.stream()
        .collect(Collectors.groupingBy(one -> one.balance().currency()))
        .entrySet()
        .stream()
        .map(
            entry ->
                oldestBeyond(
                    promised.getOrDefault(entry.getKey(), Money.zero(entry.getKey())),
                    entry.getValue()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate oldestBeyond(
      Money promised, List<OpenReceivable> receivables) {
    Money left = promised;
    for (OpenReceivable one :
        receivables.stream().sorted(Comparator.comparing(OpenReceivable::dueOn)).toList()) {
      left = left.minus(one.balance());
      if (left.amount().signum() < 0) {
        return one.dueOn();
      }
    }
    return null;
  }
}

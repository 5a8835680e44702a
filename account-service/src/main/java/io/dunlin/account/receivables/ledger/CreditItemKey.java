package io.dunlin.account.receivables.ledger;

import module java.base;

/** Finance's own identifier of a payment, credit or write-off; unique within its account. */
public record CreditItemKey(CreditItemKind kind, String id) implements Comparable<CreditItemKey> {

  private static final Comparator<CreditItemKey> ORDER =
      Comparator.comparing(CreditItemKey::kind).thenComparing(CreditItemKey::id);

  @Override
  public int compareTo(CreditItemKey other) {
    return ORDER.compare(this, other);
  }
}

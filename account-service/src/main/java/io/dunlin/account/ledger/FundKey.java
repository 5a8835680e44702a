package io.dunlin.account.ledger;

import java.util.Comparator;

/** Finance's own identifier of a payment, credit or write-off; unique within its account. */
public record FundKey(FundKind kind, String id) implements Comparable<FundKey> {

  private static final Comparator<FundKey> ORDER =
      Comparator.comparing(FundKey::kind).thenComparing(FundKey::id);

  @Override
  public int compareTo(FundKey other) {
    return ORDER.compare(this, other);
  }
}

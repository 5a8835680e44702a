package io.dunlin.standalone.finance;

import module java.base;

/** What became of one message. */
public record Answer(FinanceMessage message, Verdict verdict, List<String> reasons) {

  /** As the ledger says it. */
  public enum Verdict {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }
}

package io.dunlin.testkit.violators.account.tidy;

import module java.base;

record Ledger(List<BigDecimal> amounts, int[] days, Kind kind) {

  enum Kind {
    OPEN,
    SETTLED
  }

  String describe(Instant now) {
    return switch (kind) {
      case OPEN -> "open at " + now;
      case SETTLED -> "settled";
    };
  }

  static Instant wallTime(Clock clock) {
    return Instant.now(clock);
  }
}

package io.dunlin.testkit.violators.account.crooked;

import module java.base;

record FloatingRule(double[] shares) {

  static BigDecimal half(BigDecimal amount) {
    return new BigDecimal(amount.doubleValue() / 2);
  }
}

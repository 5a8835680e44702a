package io.dunlin.standalone.demo;

import module java.base;

/** An invoice of the invented ledger. */
record Invoice(String number, LocalDate dueOn, BigDecimal amount) {

  /** So many per cent of it, to the cent. */
  BigDecimal share(int percent) {
    return amount
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }
}

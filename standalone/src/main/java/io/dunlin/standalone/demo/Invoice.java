package io.dunlin.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** An invoice of the invented ledger. */
record Invoice(String number, LocalDate dueOn, BigDecimal amount) {

  /** So many per cent of it, to the cent. */
  BigDecimal share(int percent) {
    return amount
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }
}

package io.dunlin.testkit.violators.account.crooked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

class AsksTheWallClock {

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Supplier<Instant> later() {
    return Instant::now;
  }

  long millis() {
    return System.currentTimeMillis() + new Date().getTime();
  }
}

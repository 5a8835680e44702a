package io.dunlin.testkit.violators.account.crooked;

import module java.base;

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

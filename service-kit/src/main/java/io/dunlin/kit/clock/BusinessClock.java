package io.dunlin.kit.clock;

import module java.base;

/** The only source of business time. Tokens, time-outs and Kafka use wall time. */
public interface BusinessClock {

  Instant now();

  /** The calendar day it is now in a zone. */
  default LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }
}

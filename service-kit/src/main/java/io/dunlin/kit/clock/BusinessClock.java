package io.dunlin.kit.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only source of business time. Tokens, time-outs and Kafka use wall time. */
public interface BusinessClock {

  Instant now();

  /** The calendar day it is now in a zone. */
  default LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }
}

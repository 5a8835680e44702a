package io.dunlin.standalone;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How an installation is started.
 *
 * @param data the folder that keeps everything
 * @param port the gateway's port; 0 for any free one
 * @param clock the day on which a simulated clock starts; null for the system's clock
 * @param companyZone where the company's days begin and end
 * @param patience how long the clock waits for quiet before it says what is still under way
 */
public record Options(
    Path data, int port, @Nullable LocalDate clock, ZoneId companyZone, Duration patience) {

  public static final int DEFAULT_PORT = 8080;

  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

  /** On the system's clock and the usual port. */
  public static Options in(Path data) {
    return new Options(data, DEFAULT_PORT, null, ZoneOffset.UTC, DEFAULT_PATIENCE);
  }

  public Options withPort(int other) {
    return new Options(data, other, clock, companyZone, patience);
  }

  public Options withClock(@Nullable LocalDate start) {
    return new Options(data, port, start, companyZone, patience);
  }

  public Options withCompanyZone(ZoneId zone) {
    return new Options(data, port, clock, zone, patience);
  }

  public Options withPatience(Duration other) {
    return new Options(data, port, clock, companyZone, other);
  }
}

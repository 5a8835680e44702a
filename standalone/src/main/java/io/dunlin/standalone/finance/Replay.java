package io.dunlin.standalone.finance;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.problem.CommandError;
import tools.jackson.databind.JsonNode;

/** Moves the simulated clock through the days, so that each event arrives on its day. */
public final class Replay {

  private static final String CLOCK = "/api/v1/clock";

  private final GatewayClient gateway;
  private final FinanceEventPoster posting;

  public Replay(GatewayClient gateway, FinanceEventPoster posting) {
    this.gateway = gateway;
    this.posting = posting;
  }

  /**
   * Ends at the end of the last day; what should have arrived by now arrives at once.
   *
   * @param begins hears of each day before its events are posted
   */
  public void run(
      List<FinanceMessage> messages, Consumer<Answer> taker, Consumer<LocalDate> begins) {
    JsonNode clock = clock();
    ZoneId zone = ZoneId.of(clock.path("zone").asString());
    Instant now = Instant.parse(clock.path("now").asString());
    LocalDate today = LocalDate.ofInstant(now, zone);
    NavigableMap<LocalDate, List<FinanceMessage>> days = byDay(messages, today);
    for (Map.Entry<LocalDate, List<FinanceMessage>> arrivals : days.entrySet()) {
      if (arrivals.getKey().isAfter(today)) {
        Instant morning = arrivals.getKey().atStartOfDay(zone).toInstant();
        gateway.put(CLOCK, Map.of("now", morning.toString()), "manager");
      }
      begins.accept(arrivals.getKey());
      posting.post(arrivals.getValue(), taker);
    }
    if (!days.isEmpty() && days.lastKey().isAfter(today)) {
      gateway.put(CLOCK, Map.of("today", days.lastKey().toString()), "manager");
    }
  }

  private JsonNode clock() {
    JsonNode clock = gateway.get(CLOCK, "manager");
    if (!clock.path("simulated").asBoolean()) {
      throw new CommandError(
          "This installation runs on the system's clock, which cannot be moved. Start one with"
              + " --clock DATE, or import without --replay.");
    }
    return clock;
  }

  private static NavigableMap<LocalDate, List<FinanceMessage>> byDay(
      List<FinanceMessage> messages, LocalDate today) {
    return messages.stream()
        .collect(
            Collectors.groupingBy(
                message -> Collections.max(List.of(message.arrivesOn(), today)),
                TreeMap::new,
                Collectors.toList()));
  }
}

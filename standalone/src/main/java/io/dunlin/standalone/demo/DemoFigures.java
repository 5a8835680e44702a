package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import tools.jackson.databind.JsonNode;

/** A line of figures while the year goes by, read through the gateway like everything else. */
final class DemoFigures {

  private static final String ROLE = "manager";

  private final GatewayClient gateway;

  DemoFigures(GatewayClient gateway) {
    this.gateway = gateway;
  }

  /**
   * For example {@code 2025-01-31 12 accounts overdue, 31 e-mails sent, DSO GBP 30.1, USD 33.0}.
   */
  String until(LocalDate day) {
    return "  %s   %4d accounts overdue   %5d e-mails sent   DSO %s"
        .formatted(
            day,
            count("/api/v1/accounts?standing=OVERDUE"),
            count("/api/v1/messages?state=SENT&kind=COLLECTION"),
            dso(day));
  }

  private long count(String path) {
    return gateway.items(path, ROLE).count();
  }

  private String dso(LocalDate day) {
    String path = "/api/v1/reports/dso?from=%s&to=%s".formatted(day.withDayOfMonth(1), day);
    return gateway
        .get(path, ROLE)
        .path("items")
        .valueStream()
        .map(DemoFigures::dso)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String dso(JsonNode line) {
    return "%s %s".formatted(line.path("currency").asString(""), line.path("dso").asString("-"));
  }
}

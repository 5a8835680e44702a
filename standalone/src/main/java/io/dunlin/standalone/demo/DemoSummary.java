package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import tools.jackson.databind.JsonNode;

/** Reads back through the gateway what happened, and puts it into a table. */
final class DemoSummary {

  private static final String ROLE = "manager";
  private static final int TO_CALL = 5;

  private final GatewayClient gateway;
  private final LocalDate first;
  private final LocalDate last;
  private final List<String> lines = new ArrayList<>();

  DemoSummary(GatewayClient gateway, LocalDate first, LocalDate last) {
    this.gateway = gateway;
    this.first = first;
    this.last = last;
  }

  String write() {
    title("What happened from %s to %s".formatted(first, last));
    sequences();
    promises();
    dso();
    ageing();
    firstToCall();
    return String.join("\n", lines);
  }

  private void sequences() {
    long started = 0;
    Map<String, Long> stopped = new TreeMap<>();
    for (JsonNode playbook : items("/api/v1/reports/sequences?" + period())) {
      started += playbook.path("started").asLong();
      playbook
          .path("stopped")
          .properties()
          .forEach(cause -> stopped.merge(cause.getKey(), cause.getValue().asLong(), Long::sum));
    }
    row("Episodes with a sequence", started);
    row("E-mails sent", count("/api/v1/messages?state=SENT&kind=COLLECTION"));
    row("Suspension warnings sent", count("/api/v1/messages?state=SENT&kind=SUSPENSION_WARNING"));
    row("Tasks for people", tasks());
    stopped.forEach((cause, times) -> row("Opted out: " + cause, times));
  }

  private long count(String path) {
    return gateway.items(path, ROLE).count();
  }

  private long tasks() {
    return gateway
        .items("/api/v1/sequences", ROLE)
        .flatMap(sequence -> sequence.path("steps").valueStream())
        .filter(step -> !step.path("kind").asString("").contains("MAIL"))
        .filter(step -> step.path("state").asString("").equals("DONE"))
        .count();
  }

  private void promises() {
    for (JsonNode total : items("/api/v1/reports/promises?" + period())) {
      row(
          "Promises kept, " + total.path("currency").asString(""),
          "%d of %d".formatted(total.path("kept").asLong(), total.path("fallenDue").asLong()));
    }
  }

  private void dso() {
    title("DSO by month");
    Map<String, Map<String, String>> byMonth = new LinkedHashMap<>();
    for (JsonNode month : items("/api/v1/reports/dso?by=month&" + period())) {
      byMonth
          .computeIfAbsent(month.path("from").asString("").substring(0, 7), _ -> new TreeMap<>())
          .put(month.path("currency").asString(""), month.path("dso").asString("-"));
    }
    byMonth.forEach((month, figures) -> row(month, sideBySide(figures)));
  }

  private void ageing() {
    title("Ageing on " + last);
    for (JsonNode line : items("/api/v1/reports/ageing?to=" + last)) {
      Map<String, String> buckets = new LinkedHashMap<>();
      line.path("buckets")
          .forEach(bucket -> buckets.put(days(bucket), amount(bucket.path("amount"))));
      row(line.path("currency").asString(""), sideBySide(buckets));
    }
  }

  /** The longest overdue first, and of these the ones who owe most. */
  private void firstToCall() {
    title("The five accounts to call first");
    gateway
        .items("/api/v1/accounts?standing=OVERDUE", ROLE)
        .sorted(
            Comparator.comparingLong(DemoSummary::processDay)
                .thenComparing(DemoSummary::collectible)
                .reversed())
        .limit(TO_CALL)
        .forEach(this::toCall);
  }

  private void toCall(JsonNode account) {
    row(
        "%s %s".formatted(account.path("account").asString(""), account.path("name").asString("")),
        "%s to collect, overdue for %d days; ask %s"
            .formatted(
                amount(account.path("standing").path("collectible")),
                processDay(account),
                account.path("collector").asString("")));
  }

  private static long processDay(JsonNode account) {
    return account.path("standing").path("processDay").asLong(0);
  }

  private static BigDecimal collectible(JsonNode account) {
    return new BigDecimal(
        account.path("standing").path("collectible").path("amount").asString("0"));
  }

  private JsonNode items(String path) {
    return gateway.get(path, ROLE).path("items");
  }

  private String period() {
    return "from=%s&to=%s".formatted(first, last);
  }

  private static String days(JsonNode bucket) {
    String from = bucket.path("from").asString("");
    String to = bucket.path("to").asString("");
    return to.isEmpty() ? from + "+" : from.isEmpty() ? "current" : from + "-" + to;
  }

  private static String amount(JsonNode money) {
    return "%s %s"
        .formatted(money.path("amount").asString("0"), money.path("currency").asString(""))
        .strip();
  }

  private static String sideBySide(Map<String, String> figures) {
    return figures.entrySet().stream()
        .map(figure -> "%s: %s".formatted(figure.getKey(), figure.getValue()))
        .collect(Collectors.joining("   "));
  }

  private void title(String text) {
    lines.add("");
    lines.add(text);
    lines.add("-".repeat(text.length()));
  }

  private void row(String what, Object value) {
    lines.add("  %-34s %s".formatted(what, value));
  }
}

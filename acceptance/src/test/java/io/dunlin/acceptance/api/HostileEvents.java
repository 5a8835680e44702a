package io.dunlin.acceptance.api;

import module java.base;

import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.Json;

/** Finance events of which one attribute or field is wrong. */
final class HostileEvents {

  private static final String HERE = "<here>";

  private HostileEvents() {}

  static String next(Random random, ForeignAccount known) {
    String account = known.names().getOrDefault("account", "none");
    Map<String, Object> data = data(random, account);
    String type = data.remove("type").toString();
    Map<String, Object> event = Finance.event(type, account, data);
    Map<String, Object> wrong = random.nextInt(4) == 0 ? event : data;
    List<String> fields = new ArrayList<>(wrong.keySet());
    wrong.put(HostileValues.oneOf(fields, random), HERE);
    return Json.write(event).replace("\"" + HERE + "\"", HostileValues.inJson(random));
  }

  private static Map<String, Object> data(Random random, String account) {
    Object money = Json.object("amount", "1.00", "currency", "USD");
    String number = "HOSTILE-" + random.nextLong();
    return switch (random.nextInt(6)) {
      case 0 ->
          Json.object(
              "type", "account-upserted",
              "account", account,
              "name", "Hostile",
              "segment", "CORE",
              "country", "US",
              "timeZone", "UTC",
              "currency", "USD",
              "csm", "dana",
              "products", List.of("LMS"),
              "portalUrl", "https://pay.example",
              "contacts", List.of());
      case 1 ->
          Json.object(
              "type", "invoice-issued",
              "account", account,
              "invoice", number,
              "kind", "RECURRING",
              "issuedOn", "2025-01-06",
              "dueOn", "2025-02-06",
              "amount", money);
      case 2 ->
          Json.object(
              "type",
              "payment-received",
              "account",
              account,
              "payment",
              number,
              "receivedOn",
              "2025-01-06",
              "amount",
              money,
              "remittance",
              List.of(Json.object("invoice", number)));
      case 3 ->
          Json.object(
              "type", "credit-issued",
              "account", account,
              "credit", number,
              "issuedOn", "2025-01-06",
              "amount", money);
      case 4 ->
          Json.object(
              "type", "rate-published",
              "currency", "EUR",
              "reportingCurrency", "USD",
              "day", "1999-01-06",
              "rate", "1.1");
      default ->
          Json.object(
              "type",
              "renewal-scheduled",
              "account",
              account,
              "renewalOn",
              "2026-01-06",
              "amount",
              money);
    };
  }
}

package io.dunlin.standalone.kill;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** What Finance tells in the test: accounts, and then rounds of an invoice and a payment each. */
final class FinanceRounds {

  static final int ACCOUNTS = 40;
  static final int INVOICES = 15;

  private static final LocalDate ISSUED_ON = LocalDate.parse("2026-01-05");

  private FinanceRounds() {}

  /** The messages in the portions in which they are posted. */
  static List<List<FinanceMessage>> drawn(SplittableRandom random) {
    List<List<FinanceMessage>> rounds = new ArrayList<>();
    rounds.add(accounts().map(FinanceRounds::account).toList());
    for (int invoice = 0; invoice < INVOICES; invoice++) {
      String suffix = "-" + invoice;
      rounds.add(accounts().map(it -> issued(it, it + suffix, random.nextInt(90))).toList());
      rounds.add(accounts().map(it -> paid(it, it + suffix, 1 + random.nextInt(120))).toList());
    }
    return rounds;
  }

  private static Stream<String> accounts() {
    return IntStream.range(0, ACCOUNTS).mapToObj(n -> "K" + n);
  }

  private static FinanceMessage account(String account) {
    Map<String, Object> data = new HashMap<>();
    data.put("account", account);
    data.put("name", "Acme " + account);
    data.put("segment", "CORE");
    data.put("country", "DE");
    data.put("timeZone", "Europe/Berlin");
    data.put("currency", "EUR");
    data.put("csm", "dana");
    data.put("contacts", List.of());
    return message("account-upserted", account, account, data);
  }

  private static FinanceMessage issued(String account, String invoice, int days) {
    Map<String, Object> data = new HashMap<>();
    data.put("invoice", invoice);
    data.put("account", account);
    data.put("kind", "RECURRING");
    data.put("issuedOn", ISSUED_ON.toString());
    data.put("dueOn", ISSUED_ON.plusDays(days).toString());
    data.put("amount", eur(100));
    return message("invoice-issued", account, invoice, data);
  }

  private static FinanceMessage paid(String account, String invoice, int amount) {
    Map<String, Object> data = new HashMap<>();
    data.put("payment", "P-" + invoice);
    data.put("account", account);
    data.put("receivedOn", ISSUED_ON.plusDays(30).toString());
    data.put("amount", eur(amount));
    data.put("remittance", List.of(Map.of("invoice", invoice)));
    return message("payment-received", account, invoice, data);
  }

  private static Map<String, Object> eur(int amount) {
    return Map.of("amount", amount + ".00", "currency", "EUR");
  }

  private static FinanceMessage message(
      String type, String account, String id, Map<String, Object> data) {
    return new FinanceMessage(
        "/killed",
        type + "/" + id,
        FinanceMessage.TYPE_PREFIX + type + ".v1",
        account,
        ISSUED_ON,
        1,
        data);
  }
}

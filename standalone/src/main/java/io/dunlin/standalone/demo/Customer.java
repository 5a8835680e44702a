package io.dunlin.standalone.demo;

import module java.base;

/** An invented customer; the main contact's address is on the local mail server. */
record Customer(
    String account,
    String name,
    Market home,
    String segment,
    String csm,
    String collector,
    String mainPoc,
    PaymentBehaviour habit,
    int invoiceDay,
    int termDays,
    int monthlyCents) {

  private static final List<String> FIRST =
      List.of(
          "Alder", "Birch", "Cedar", "Elm", "Fern", "Hazel", "Juniper", "Linden", "Maple", "Rowan");
  private static final List<String> SECOND =
      List.of(
          "Analytics",
          "Clinics",
          "Freight",
          "Legal",
          "Media",
          "Optics",
          "Robotics",
          "Studios",
          "Textiles",
          "Works");
  private static final List<String> PEOPLE =
      List.of(
          "Ada Lund",
          "Ben Ortiz",
          "Cleo Hart",
          "Dev Patel",
          "Eva Roth",
          "Finn Ward",
          "Gia Moss",
          "Hugo Bell");
  private static final List<String> CSMS = List.of("dana", "miles", "priya", "tomas");
  private static final List<String> COLLECTORS = List.of("carl", "noor", "wendy");
  private static final int[] TERMS = {14, 30, 30, 45};

  static Customer number(int number, RandomGenerator random) {
    return new Customer(
        "D-%04d".formatted(1000 + number),
        "%s %s %d".formatted(any(FIRST, random), any(SECOND, random), number),
        any(List.of(Market.values()), random),
        random.nextInt(100) < 60 ? "CORE" : "DIGITAL",
        any(CSMS, random),
        any(COLLECTORS, random),
        any(PEOPLE, random),
        PaymentBehaviour.at(random.nextInt(100)),
        1 + random.nextInt(28),
        TERMS[random.nextInt(TERMS.length)],
        20_000 + random.nextInt(480_000));
  }

  String mainPocId() {
    return account + "-main";
  }

  String mainPocMail() {
    return mail(mainPoc);
  }

  String colleagueMail() {
    return mail("front desk");
  }

  /** As Finance tells of it. */
  Map<String, Object> profile() {
    return Map.ofEntries(
        Map.entry("account", account),
        Map.entry("name", name),
        Map.entry("segment", segment),
        Map.entry("country", home.country()),
        Map.entry("timeZone", home.zone().getId()),
        Map.entry("currency", home.currency()),
        Map.entry("csm", csm),
        Map.entry("collector", collector),
        Map.entry("portalUrl", "https://pay.dunlin.local/" + account),
        Map.entry(
            "contacts",
            List.of(
                contact(mainPocId(), mainPoc, mainPocMail(), "MAIN_POC"),
                contact(account + "-desk", "Front desk", colleagueMail(), "POC"))));
  }

  private static Map<String, Object> contact(String id, String name, String mail, String role) {
    return Map.of("id", id, "name", name, "email", mail, "role", role);
  }

  private String mail(String person) {
    String box = person.toLowerCase(Locale.ROOT).replace(' ', '.');
    return "%s@%s.customers.local".formatted(box, account.toLowerCase(Locale.ROOT));
  }

  private static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}

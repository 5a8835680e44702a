package io.dunlin.acceptance.company;

import module java.base;

/**
 * A customer that Finance is about to tell Dunlin of. Without further words: Core, in UTC, in USD.
 */
public final class CustomerBuilder {

  private final Company company;
  private final String account = Finance.number("AC");
  private Segment segment = Segment.CORE;
  private String zone = "UTC";
  private String country = "US";
  private String csm = "dana";
  private String collector = "lee";
  private boolean doNotContact;

  CustomerBuilder(Company company) {
    this.company = company;
  }

  public CustomerBuilder digital() {
    segment = Segment.DIGITAL;
    return this;
  }

  public CustomerBuilder in(String newCountry, String newZone) {
    country = newCountry;
    zone = newZone;
    return this;
  }

  /** In a country whose holidays nobody has written down, so that only weekends put mails off. */
  public CustomerBuilder withoutHolidays() {
    return in("FJ", "UTC");
  }

  public CustomerBuilder lookedAfterBy(String newCsm) {
    csm = newCsm;
    return this;
  }

  public CustomerBuilder collectedBy(String newCollector) {
    collector = newCollector;
    return this;
  }

  /** The main POC does not want to be written to. */
  public CustomerBuilder notToBeContacted() {
    doNotContact = true;
    return this;
  }

  /** Posts the account with a main POC, Ann, and a colleague of hers, Bob. */
  public Customer registered() {
    Person ann = Person.at(account, "Ann", "MAIN_POC");
    Person bob = Person.at(account, "Bob", "POC");
    company.finance().post(Finance.event("account-upserted", account, profile(ann, bob)));
    return new Customer(company, account, csm, collector, ann, bob);
  }

  private Map<String, Object> profile(Person ann, Person bob) {
    return Json.object(
        "account",
        account,
        "name",
        "Customer " + account,
        "segment",
        segment,
        "country",
        country,
        "timeZone",
        zone,
        "currency",
        "USD",
        "csm",
        csm,
        "collector",
        collector,
        "health",
        "GOOD",
        "products",
        List.of("learning"),
        "portalUrl",
        "https://pay.example/" + account,
        "contacts",
        List.of(ann.asContact(doNotContact), bob.asContact(false)));
  }
}

package io.dunlin.account.receivables.profile;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.Episode;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.Health;
import io.dunlin.events.ProfileEvent.AccountChanged;
import org.jspecify.annotations.Nullable;

/** Who the customer is and who looks after them; the version rises with each change. */
public record Profile(
    String account,
    long version,
    String name,
    String segment,
    String country,
    String timeZone,
    String currency,
    String csm,
    @Nullable String collector,
    @Nullable Health health,
    List<String> products,
    @Nullable String portalUrl,
    @Nullable Integer openOpportunities,
    List<Contact> contacts,
    @Nullable ContactsByHand contactsByHand) {

  /**
   * What Finance says of an account; CSM and collector count only while it is new (D5). What
   * Finance does not mention stays as it was; an empty list or address ends it.
   */
  public static Profile of(AccountUpserted event, @Nullable Profile known) {
    return known == null ? first(event) : known.updated(event);
  }

  private static Profile first(AccountUpserted event) {
    return new Profile(
        event.account(),
        1,
        event.name(),
        event.segment(),
        event.country(),
        event.timeZone(),
        event.currency(),
        event.csm(),
        event.collector(),
        event.health(),
        given(event.products(), List.of()),
        address(event.portalUrl(), null),
        event.openOpportunities(),
        given(event.contacts(), List.of()),
        null);
  }

  private Profile updated(AccountUpserted event) {
    ContactsByHand still = contactsByHand;
    if (still != null && event.contacts() != null) {
      still = still.after(event.contacts());
    }
    List<Contact> people = given(event.contacts(), contacts);
    return new Profile(
        account,
        version,
        event.name(),
        event.segment(),
        event.country(),
        event.timeZone(),
        event.currency(),
        csm,
        collector,
        given(event.health(), health),
        given(event.products(), products),
        address(event.portalUrl(), portalUrl),
        given(event.openOpportunities(), openOpportunities),
        still == null ? people : still.contacts(),
        still);
  }

  private static <T extends @Nullable Object> T given(@Nullable T said, T known) {
    return said == null ? known : said;
  }

  private static @Nullable String address(@Nullable String said, @Nullable String known) {
    String address = given(said, known);
    return address == null || address.isEmpty() ? null : address;
  }

  /** Says if the ageing finds the account in the same place in both (M1). */
  public boolean agesAs(Profile other) {
    return segment.equals(other.segment)
        && Objects.equals(collector, other.collector)
        && timeZone.equals(other.timeZone);
  }

  public Profile next() {
    return next(csm);
  }

  /** The next version, in which the account is somebody's. */
  public Profile next(String owner) {
    return with(version + 1, owner, contacts, contactsByHand);
  }

  /** The same with what was said here of the contacts. */
  public Profile with(ContactsByHand said) {
    return with(version, csm, said.contacts(), said);
  }

  /** What was said here of the contacts; nothing until something was. */
  public ContactsByHand said() {
    return contactsByHand == null ? ContactsByHand.nothing(contacts) : contactsByHand;
  }

  public @Nullable String mainPoc() {
    return ContactsByHand.mainPoc(contacts);
  }

  private Profile with(
      long newVersion, String owner, List<Contact> people, @Nullable ContactsByHand said) {
    return new Profile(
        account,
        newVersion,
        name,
        segment,
        country,
        timeZone,
        currency,
        owner,
        collector,
        health,
        products,
        portalUrl,
        openOpportunities,
        people,
        said);
  }

  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone());
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  public AccountChanged changed(@Nullable Episode episode) {
    return new AccountChanged(
        account,
        episode,
        version,
        name,
        segment,
        country,
        timeZone,
        currency,
        csm,
        collector,
        health,
        products,
        portalUrl,
        openOpportunities,
        contacts);
  }
}

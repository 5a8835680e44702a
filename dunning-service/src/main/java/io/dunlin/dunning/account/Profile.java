package io.dunlin.dunning.account;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.kit.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who an account is and who looks after it, as account-service last told.
 *
 * @param country ISO 3166-1 alpha-2 code, whose calendar tells the business days (W11); empty where
 *     it was not told
 */
public record Profile(
    String account,
    long version,
    String name,
    String segment,
    String country,
    ZoneId zone,
    String currency,
    @Nullable String csm,
    @Nullable String collector,
    @Nullable String portalUrl,
    List<Contact> contacts) {

  /** An account that has not been introduced yet. */
  public static Profile unknown(String account) {
    return new Profile(
        account, -1, account, "", "", ZoneOffset.UTC, "", null, null, null, List.of());
  }

  public static Profile of(AccountChanged change) {
    return new Profile(
        change.account(),
        change.version(),
        change.name(),
        change.segment(),
        change.country(),
        ZoneId.of(change.timeZone()),
        change.currency(),
        change.csm(),
        change.collector(),
        change.portalUrl(),
        change.contacts());
  }

  /** Its own calendar day at an instant. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The next business day after the day of an instant, by its own calendar (W11). */
  public LocalDate nextBusinessDay(Instant at) {
    return BusinessDays.of(country).next(dayOf(at));
  }

  /** The later version of the two. */
  public Profile orLater(Profile other) {
    return other.version > version ? other : this;
  }

  /** Whether the main POC asked not to be contacted (C7). */
  public boolean mainPocMustNotBeContacted() {
    return contacts.stream()
        .filter(contact -> contact.role() == ContactRole.MAIN_POC)
        .anyMatch(Contact::doNotContact);
  }

  public Optional<Contact> contact(String id) {
    return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  /** The person who writes from an address. */
  public Optional<Contact> contactWithAddress(String address) {
    return contacts.stream()
        .filter(contact -> isOf(contact, address))
        .min(
            (a, b) ->
                Boolean.compare(
                    b.role() == ContactRole.MAIN_POC, a.role() == ContactRole.MAIN_POC));
  }

  /** Somebody has the address in this very spelling. */
  public boolean hasSpelt(String address) {
    return contacts.stream().anyMatch(contact -> address.equalsIgnoreCase(contact.email()));
  }

  private static boolean isOf(Contact contact, String address) {
    String own = contact.email();
    return own != null && EmailAddress.ofPerson(own).equals(EmailAddress.ofPerson(address));
  }

  /** The addresses of its people, as they are and without tag, as mails are looked up by them. */
  List<String> addresses() {
    return contacts.stream()
        .map(Contact::email)
        .filter(address -> address != null && !address.isBlank())
        .flatMap(
            address -> Stream.of(address.toLowerCase(Locale.ROOT), EmailAddress.ofPerson(address)))
        .distinct()
        .toList();
  }
}

package io.dunlin.disposition.account;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import org.jspecify.annotations.Nullable;

/** An account as people's work needs it: its calendar, its currency, its people and its owners. */
public record Account(
    String account,
    String name,
    String country,
    ZoneId zone,
    String currency,
    String csm,
    @Nullable String collector,
    List<Contact> contacts) {

  /** The account's calendar day at an instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  public Optional<Contact> contact(@Nullable String id) {
    return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  /** Whether the contact is the main POC (W2). */
  public boolean isMainPoc(@Nullable String id) {
    return contact(id).filter(contact -> contact.role() == ContactRole.MAIN_POC).isPresent();
  }
}

package io.dunlin.kit.contactpolicy;

import module java.base;

/**
 * What a contact is judged by.
 *
 * @param zone the account's, in which its hours and days are counted
 * @param country ISO 3166-1 alpha-2 code, whose weekend and holidays are kept
 * @param doNotContact the person must not be contacted at all
 * @param requested the customer asked for this contact, so that the least gap does not count
 * @param contacts those of the account that were made; older ones than the policy looks at do no
 *     harm
 */
public record ContactFacts(
    ZoneId zone,
    String country,
    boolean doNotContact,
    boolean requested,
    List<PastContact> contacts) {

  public ContactFacts {
    contacts = List.copyOf(contacts);
  }

  /** Facts of a contact that we begin. */
  public static ContactFacts of(
      ZoneId zone, String country, boolean doNotContact, List<PastContact> contacts) {
    return new ContactFacts(zone, country, doNotContact, false, contacts);
  }

  /** The same for a contact that the customer asked for. */
  public ContactFacts asRequested() {
    return new ContactFacts(zone, country, doNotContact, true, contacts);
  }

  LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The contacts up to an instant, on its calendar day or on one of the days before it. */
  List<PastContact> within(int days, Instant at) {
    LocalDate first = dayOf(at).minusDays(days - 1L);
    return contacts.stream()
        .filter(contact -> !contact.at().isAfter(at) && !dayOf(contact.at()).isBefore(first))
        .toList();
  }
}

package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.kit.input.EmailAddress;

/** Who gets a message: the main POC, and those who were added to the sequence (A6). */
public sealed interface Recipients {

  /** These people. */
  record People(Contact mainPoc, List<Contact> further) implements Recipients {

    public List<String> to() {
      return List.of(Objects.requireNonNull(mainPoc.email()));
    }

    /** Whose address it is. */
    Optional<Contact> withAddress(String address) {
      return Stream.concat(Stream.of(mainPoc), further.stream())
          .filter(one -> address.equals(one.email()))
          .findFirst();
    }

    public List<String> cc() {
      return further.stream().map(Contact::email).filter(Objects::nonNull).toList();
    }
  }

  /** The main POC cannot be written to; a person has to reach them otherwise. */
  record Nobody(String reason) implements Recipients {}

  /**
   * Who of an account's people is written to.
   *
   * @param bounced bad addresses, in the form of their mailboxes
   */
  static Recipients of(List<Contact> contacts, List<String> added, Set<String> bounced) {
    Optional<Contact> mainPoc =
        contacts.stream().filter(contact -> contact.role() == ContactRole.MAIN_POC).findFirst();
    if (mainPoc.isEmpty()) {
      return new Nobody("NO_MAIN_POC");
    }
    Contact poc = mainPoc.get();
    if (poc.doNotContact()) {
      return new Nobody("DO_NOT_CONTACT");
    }
    if (!poc.canBeMailed()) {
      return new Nobody("NO_ADDRESS");
    }
    if (cameBack(poc, bounced)) {
      return new Nobody("ADDRESS_BOUNCED");
    }
    return new People(
        poc,
        contacts.stream()
            .filter(contact -> added.contains(contact.id()) && !contact.id().equals(poc.id()))
            .filter(contact -> contact.canBeMailed() && !cameBack(contact, bounced))
            .toList());
  }

  private static boolean cameBack(Contact contact, Set<String> bounced) {
    String address = contact.email();
    return address != null && bounced.contains(EmailAddress.ofMailbox(address));
  }
}

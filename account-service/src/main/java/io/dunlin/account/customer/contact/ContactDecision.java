package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.account.ContactEntry;
import io.dunlin.account.receivables.account.ContactsByHand;
import io.dunlin.account.receivables.account.ContactsByHand.Bounce;
import io.dunlin.account.receivables.account.ContactsByHand.Flags;
import io.dunlin.account.receivables.account.ContactsByHand.Mark;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.ContactRole;
import io.dunlin.kit.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The contacts after a statement about one of them, and the entries that it adds to history. */
record ContactDecision(ContactsByHand said, List<ContactEntry> entries) {

  /** A flag that is as it was keeps who set it and when. */
  static ContactDecision flags(
      ContactsByHand known, Contact of, boolean doNotContact, boolean cease, Mark mark) {
    Flags before = known.flagsOf(of.id());
    List<ContactEntry> entries = new ArrayList<>();
    if (doNotContact != (before.doNotContact() != null)) {
      ContactChange change =
          doNotContact ? ContactChange.DO_NOT_CONTACT : ContactChange.CONTACT_AGAIN;
      entries.add(entry(of, change, mark));
    }
    if (cease != (before.ceaseCommunication() != null)) {
      ContactChange change =
          cease ? ContactChange.CEASE_COMMUNICATION : ContactChange.COMMUNICATE_AGAIN;
      entries.add(entry(of, change, mark));
    }
    Flags after =
        new Flags(
            marked(doNotContact, before.doNotContact(), mark),
            marked(cease, before.ceaseCommunication(), mark),
            before.bounce());
    return new ContactDecision(known.with(of.id(), after), entries);
  }

  /**
   * Says if only Finance has it that a contact is left alone; then only Finance can take it back.
   */
  static boolean isForFinanceToLift(ContactsByHand known, String contact, boolean doNotContact) {
    return !doNotContact
        && known.flagsOf(contact).doNotContact() == null
        && known.inFinance(contact).filter(Contact::doNotContact).isPresent();
  }

  static ContactDecision mainPoc(ContactsByHand known, Contact of, Mark mark) {
    return of.role() == ContactRole.MAIN_POC
        ? nothing(known)
        : new ContactDecision(
            known.withMainPoc(of.id(), mark), List.of(entry(of, ContactChange.MAIN_POC, mark)));
  }

  /** The address is dead, whoever of the contacts has it; said once of an address. */
  static ContactDecision bounced(
      ContactsByHand known, String address, Mark mark, AddressFault why) {
    Bounce bounce = new Bounce(address, mark, why);
    return known.contacts().stream()
        .filter(one -> has(one, address) && known.bounceOf(address).isEmpty())
        .findFirst()
        .map(
            of -> {
              Flags before = known.flagsOf(of.id());
              Flags after = new Flags(before.doNotContact(), before.ceaseCommunication(), bounce);
              return new ContactDecision(
                  known.with(of.id(), after),
                  List.of(entry(of, ContactChange.BOUNCED, mark, address)));
            })
        .orElseGet(() -> nothing(known));
  }

  /** The address that a contact has is written to again. */
  static ContactDecision reachable(ContactsByHand known, Contact of, Mark mark) {
    return known
        .bounceOf(of.email())
        .map(
            bounce ->
                new ContactDecision(
                    known.withReachable(bounce.address()),
                    List.of(entry(of, ContactChange.REACHABLE, mark, bounce.address()))))
        .orElseGet(() -> nothing(known));
  }

  /** A mail came from an address. */
  static ContactDecision reachable(ContactsByHand known, String address, Mark mark) {
    return known.contacts().stream()
        .filter(one -> has(one, address))
        .findFirst()
        .map(of -> reachable(known, of, mark))
        .orElseGet(() -> nothing(known));
  }

  private static boolean has(Contact one, String address) {
    String own = one.email();
    return own != null && EmailAddress.ofMailbox(own).equals(EmailAddress.ofMailbox(address));
  }

  private static ContactDecision nothing(ContactsByHand known) {
    return new ContactDecision(known, List.of());
  }

  private static @Nullable Mark marked(boolean set, @Nullable Mark before, Mark now) {
    if (!set) {
      return null;
    }
    return before == null ? now : before;
  }

  private static ContactEntry entry(Contact of, ContactChange change, Mark mark) {
    return entry(of, change, mark, null);
  }

  private static ContactEntry entry(
      Contact of, ContactChange change, Mark mark, @Nullable String address) {
    return new ContactEntry(of.id(), of.name(), change, mark, address);
  }
}

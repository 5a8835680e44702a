package io.dunlin.account.contact;

import io.dunlin.account.book.ContactEntry;
import io.dunlin.account.book.ContactsByHand;
import io.dunlin.account.book.ContactsByHand.Bounce;
import io.dunlin.account.book.ContactsByHand.Flags;
import io.dunlin.account.book.ContactsByHand.Mark;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.ContactRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands of the contacts after something was said of one, and what that adds to history. */
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

  /** The address that the contact has now is dead; said once of an address. */
  static ContactDecision bounced(ContactsByHand known, Contact of, Mark mark) {
    Flags before = known.flagsOf(of.id());
    String address = of.email();
    if (address == null || known.bounceOf(address).isPresent()) {
      return nothing(known);
    }
    Flags after =
        new Flags(before.doNotContact(), before.ceaseCommunication(), new Bounce(address, mark));
    return new ContactDecision(
        known.with(of.id(), after), List.of(entry(of, ContactChange.BOUNCED, mark)));
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
    return new ContactEntry(of.id(), of.name(), change, mark);
  }
}

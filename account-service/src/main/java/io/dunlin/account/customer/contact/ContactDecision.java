package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.profile.ContactEntry;
import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.ContactsByHand.Flags;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.ContactRole;
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

  static ContactDecision nothing(ContactsByHand known) {
    return new ContactDecision(known, List.of());
  }

  private static @Nullable Mark marked(boolean set, @Nullable Mark before, Mark now) {
    if (!set) {
      return null;
    }
    return before == null ? now : before;
  }

  private static ContactEntry entry(Contact of, ContactChange change, Mark mark) {
    return new ContactEntry(of.id(), of.name(), change, mark, null);
  }
}

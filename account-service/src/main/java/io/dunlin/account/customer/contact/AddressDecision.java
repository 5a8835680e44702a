package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.profile.ContactEntry;
import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.ContactsByHand.Bounce;
import io.dunlin.account.receivables.profile.ContactsByHand.Flags;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.kit.input.EmailAddress;

/** Decides whether the address of a contact still takes mail, by what became of mails (W2). */
final class AddressDecision {

  private AddressDecision() {}

  /** Marks a dead address for every contact who has it; an address is marked once. */
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
        .orElseGet(() -> ContactDecision.nothing(known));
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
        .orElseGet(() -> ContactDecision.nothing(known));
  }

  /** A mail came from an address. */
  static ContactDecision reachable(ContactsByHand known, String address, Mark mark) {
    return known.contacts().stream()
        .filter(one -> has(one, address))
        .findFirst()
        .map(of -> reachable(known, of, mark))
        .orElseGet(() -> ContactDecision.nothing(known));
  }

  private static boolean has(Contact one, String address) {
    String own = one.email();
    return own != null && EmailAddress.ofMailbox(own).equals(EmailAddress.ofMailbox(address));
  }

  private static ContactEntry entry(Contact of, ContactChange change, Mark mark, String address) {
    return new ContactEntry(of.id(), of.name(), change, mark, address);
  }
}

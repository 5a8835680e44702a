package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.ContactsByHand.Bounce;
import io.dunlin.account.receivables.profile.ContactsByHand.Chosen;
import io.dunlin.account.receivables.profile.ContactsByHand.Flags;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is shown.
 *
 * @param doNotContact who said so; absent when nobody did
 * @param bounced absent when the present address has taken all mail so far
 * @param chosen who made this one the main POC here; absent when Finance did
 */
record ContactView(
    String id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    ContactRole role,
    boolean mayBeContacted,
    @Nullable Said doNotContact,
    @Nullable Said ceaseCommunication,
    @Nullable Bounced bounced,
    @Nullable Said chosen) {

  /** A statement of a person or of Finance, of whom it is not known why and when. */
  record Said(String by, @Nullable String reason, @Nullable Instant at) {

    private static final Said FINANCE = new Said("finance", null, null);

    private static @Nullable Said of(@Nullable Mark mark) {
      return mark == null ? null : new Said(mark.by(), mark.reason(), mark.at());
    }
  }

  /** The fault of an address, with what came back from it and when. */
  record Bounced(String address, AddressFault fault, String reason, Instant at) {

    private static Bounced of(Bounce back) {
      return new Bounced(
          back.address(),
          Objects.requireNonNullElse(back.fault(), AddressFault.BAD_ADDRESS),
          back.mark().reason(),
          back.mark().at());
    }
  }

  static List<ContactView> all(ContactsByHand said) {
    return said.contacts().stream().map(one -> of(one, said)).toList();
  }

  static ContactView of(Contact one, ContactsByHand said) {
    Flags flags = said.flagsOf(one.id());
    Chosen chosen = said.chosen();
    return new ContactView(
        one.id(),
        one.name(),
        one.email(),
        one.phone(),
        one.role(),
        !one.doNotContact(),
        doNotContact(one, flags, said),
        Said.of(flags.ceaseCommunication()),
        bounced(one, said),
        chosen != null && chosen.contact().equals(one.id()) ? Said.of(chosen.mark()) : null);
  }

  private static @Nullable Said doNotContact(Contact one, Flags flags, ContactsByHand said) {
    boolean finance = said.inFinance(one.id()).filter(Contact::doNotContact).isPresent();
    return flags.doNotContact() == null && finance ? Said.FINANCE : Said.of(flags.doNotContact());
  }

  private static @Nullable Bounced bounced(Contact one, ContactsByHand said) {
    return said.bounceOf(one.email()).map(Bounced::of).orElse(null);
  }
}

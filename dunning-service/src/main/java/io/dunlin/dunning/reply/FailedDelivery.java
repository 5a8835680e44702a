package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.MessageBounced;
import org.jspecify.annotations.Nullable;

/**
 * The report that a message did not arrive at an address.
 *
 * @param reply the report
 * @param message that was written to the address
 */
record FailedDelivery(Reply reply, Profile profile, SentMessage message, String address) {

  BouncedAddress as(AddressFault fault) {
    return new BouncedAddress(
        message.account(), address, fault, message.id(), reply.mail().subject(), reply.at());
  }

  MessageBounced asBounced() {
    return new MessageBounced(
        message.account(),
        message.id().toString(),
        contact(profile, address),
        reply.mail().subject(),
        reply.at(),
        message.kind());
  }

  AddressMarked asMarked(AddressFault fault) {
    return new AddressMarked(
        message.account(),
        contact(profile, address),
        address,
        fault,
        message.id().toString(),
        reply.mail().subject(),
        reply.at());
  }

  /** The contact with this address; null when no contact has it. */
  static @Nullable String contact(Profile profile, String address) {
    return profile.contactWithAddress(address).map(Contact::id).orElse(null);
  }
}

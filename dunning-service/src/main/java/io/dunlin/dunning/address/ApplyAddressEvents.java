package io.dunlin.dunning.address;

import module java.base;

import io.dunlin.dunning.address.BouncedAddresses.KnownAddresses;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Writes to an address again when a person took its mark back, or nobody has had it since (A3). */
@UseCase
public class ApplyAddressEvents {

  private final BouncedAddresses bounced;

  ApplyAddressEvents(BouncedAddresses bounced) {
    this.bounced = bounced;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    List<ReachableAddress> lifted =
        Received.events(batch, ContactChanged.class).stream()
            .flatMap(ApplyAddressEvents::lifted)
            .toList();
    List<KnownAddresses> known =
        Received.events(batch, AccountChanged.class).stream()
            .map(ApplyAddressEvents::known)
            .toList();
    return bounced.lift(locked, lifted).then(bounced.keepOnly(locked, known));
  }

  private static Stream<ReachableAddress> lifted(ContactChanged event) {
    String address = event.address();
    return address == null || event.change() != ContactChange.REACHABLE
        ? Stream.empty()
        : Stream.of(new ReachableAddress(event.account(), address));
  }

  private static KnownAddresses known(AccountChanged event) {
    return new KnownAddresses(
        event.account(),
        event.contacts().stream()
            .map(Contact::email)
            .filter(Objects::nonNull)
            .map(EmailAddress::ofMailbox)
            .toList());
  }
}

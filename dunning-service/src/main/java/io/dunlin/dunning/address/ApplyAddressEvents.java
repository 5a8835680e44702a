package io.dunlin.dunning.address;

import io.dunlin.dunning.address.BouncedAddresses.Told;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Writes to an address again when a person took its mark back, or nobody has had it since (A3). */
@UseCase
public class ApplyAddressEvents {

  private final BouncedAddresses bounced;

  ApplyAddressEvents(BouncedAddresses bounced) {
    this.bounced = bounced;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    List<AccountEvent> events = batch.stream().<AccountEvent>map(Received::event).toList();
    return bounced
        .lift(locked, of(events, ContactChanged.class).flatMap(ApplyAddressEvents::lifted).toList())
        .then(
            bounced.keepOnly(
                locked, of(events, AccountChanged.class).map(ApplyAddressEvents::told).toList()));
  }

  private static Stream<ReachableAddress> lifted(ContactChanged event) {
    String address = event.address();
    return address == null || event.change() != ContactChange.REACHABLE
        ? Stream.empty()
        : Stream.of(new ReachableAddress(event.account(), address));
  }

  private static Told told(AccountChanged event) {
    return new Told(
        event.account(),
        event.contacts().stream().map(Contact::email).filter(Objects::nonNull).toList());
  }

  private static <T extends AccountEvent> Stream<T> of(List<AccountEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }
}

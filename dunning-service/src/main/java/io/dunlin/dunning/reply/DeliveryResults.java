package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.address.AddressFaults;
import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.dunning.address.ReachableAddress;
import io.dunlin.dunning.mail.DeliveryVerdict;
import io.dunlin.dunning.mail.MailReport;
import io.dunlin.events.AddressFault;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressReachable;
import org.jspecify.annotations.Nullable;

/**
 * Where mail arrives and where it does not: what delivery reports mean for each address that we
 * wrote to, and that who writes from a marked one can be written to again (A3).
 *
 * @param known the marks before
 * @param marked addresses at which a message did not arrive
 * @param lost messages that did not reach whom they were written to
 * @param lifted marks that have ended
 */
record DeliveryResults(
    AddressFaults known,
    List<DunningEvent> events,
    Supplier<UUID> ids,
    List<BouncedAddress> marked,
    List<BouncedAddress> lost,
    List<ReachableAddress> lifted) {

  private static final Set<String> LEFT = Set.of("SENT", "BOUNCED");

  static DeliveryResults with(AddressFaults known, List<DunningEvent> events, Supplier<UUID> ids) {
    return new DeliveryResults(
        known, events, ids, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Each address that we wrote to is judged by itself. */
  void reported(Reply reply, Profile profile, SentMessage about) {
    if (!LEFT.contains(about.state())) {
      return;
    }
    for (MailReport.Recipient recipient : reply.mail().report().recipients()) {
      about
          .address(recipient)
          .map(address -> new FailedDelivery(reply, profile, about, address))
          .ifPresent(failed -> judged(failed, recipient.verdict(reply.mail().text())));
    }
  }

  /** An address that writes to us has a mailbox again. */
  void wrote(Reply reply, Profile profile) {
    for (String address : known.ofPerson(profile.account(), reply.mail().senders().all())) {
      lifted.add(new ReachableAddress(profile.account(), address));
      if (known.of(profile.account(), address).orElse(null) == AddressFault.BAD_ADDRESS) {
        events.add(
            new AddressReachable(
                profile.account(),
                FailedDelivery.contact(profile, address),
                address,
                reply.id().toString(),
                reply.at()));
      }
    }
  }

  private void judged(FailedDelivery failed, DeliveryVerdict verdict) {
    switch (verdict) {
      case BAD_ADDRESS -> isDead(failed);
      case NOT_NOW -> isAway(failed);
      case OUR_REPUTATION -> events.add(new DeliveryTasks(failed, ids).reputation());
      case NOTHING_YET, DELIVERED -> {}
    }
  }

  private void isDead(FailedDelivery failed) {
    BouncedAddress dead = failed.as(AddressFault.BAD_ADDRESS);
    if (failed.message().wasWrittenTo(failed.address())) {
      lost.add(dead);
      events.add(failed.asBounced());
    }
    if (fault(failed) != AddressFault.BAD_ADDRESS) {
      marked.add(dead);
      events.add(failed.asMarked(dead.fault()));
      events.add(new DeliveryTasks(failed, ids).findAnotherWay());
    }
  }

  /** Once may be chance; a person looks after it when it repeats. */
  private void isAway(FailedDelivery failed) {
    if (fault(failed) == AddressFault.NOT_NOW) {
      events.add(new DeliveryTasks(failed, ids).notNow());
    }
    marked.add(failed.as(AddressFault.NOT_NOW));
  }

  /** Returns the fault that is known of an address, these reports included. */
  private @Nullable AddressFault fault(FailedDelivery failed) {
    String account = failed.message().account();
    String address = failed.address();
    return marked.stream()
        .filter(one -> one.account().equals(account) && one.address().equals(address))
        .map(BouncedAddress::fault)
        .reduce((_, last) -> last)
        .or(() -> known.of(account, address))
        .orElse(null);
  }
}

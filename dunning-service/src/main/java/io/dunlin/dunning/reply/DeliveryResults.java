package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.address.AddressFaults;
import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.dunning.address.ReachableAddress;
import io.dunlin.dunning.mail.DeliveryVerdict;
import io.dunlin.dunning.mail.MailReport;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.events.DunningEvent.MessageBounced;
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
    String text = reply.mail().text();
    for (MailReport.Recipient recipient : reply.mail().report().recipients()) {
      about
          .address(recipient)
          .ifPresent(address -> judged(reply, profile, about, address, recipient.verdict(text)));
    }
  }

  /** An address that writes to us has a mailbox again. */
  void wrote(Reply reply, Profile profile) {
    for (String address : known.ofPerson(profile.account(), reply.mail().senders().all())) {
      lifted.add(new ReachableAddress(profile.account(), address));
      if (known
          .of(profile.account(), address)
          .filter(f -> f == AddressFault.BAD_ADDRESS)
          .isPresent()) {
        events.add(
            new AddressReachable(
                profile.account(),
                contact(profile, address),
                address,
                reply.id().toString(),
                reply.at()));
      }
    }
  }

  private void judged(
      Reply reply, Profile profile, SentMessage about, String address, DeliveryVerdict verdict) {
    DeliveryTasks tasks = new DeliveryTasks(reply, profile, about, ids);
    switch (verdict) {
      case BAD_ADDRESS -> isDead(reply, profile, about, address, tasks);
      case NOT_NOW -> isAway(reply, profile, about, address, tasks);
      case OUR_REPUTATION -> events.add(tasks.reputation(address));
      case NOTHING_YET, DELIVERED -> {}
    }
  }

  private void isDead(
      Reply reply, Profile profile, SentMessage about, String address, DeliveryTasks tasks) {
    String contact = contact(profile, address);
    BouncedAddress dead = bounced(reply, about, address, AddressFault.BAD_ADDRESS);
    if (about.wasWrittenTo(address)) {
      lost.add(dead);
      events.add(
          new MessageBounced(
              about.account(),
              about.id().toString(),
              contact,
              dead.reason(),
              dead.at(),
              about.kind()));
    }
    if (fault(about.account(), address) != AddressFault.BAD_ADDRESS) {
      marked.add(dead);
      events.add(
          new AddressMarked(
              about.account(),
              contact,
              address,
              dead.fault(),
              about.id().toString(),
              dead.reason(),
              dead.at()));
      events.add(tasks.findAnotherWay(address));
    }
  }

  /** Once may be chance; a person looks after it when it repeats. */
  private void isAway(
      Reply reply, Profile profile, SentMessage about, String address, DeliveryTasks tasks) {
    if (fault(profile.account(), address) == AddressFault.NOT_NOW) {
      events.add(tasks.notNow(address));
    }
    marked.add(bounced(reply, about, address, AddressFault.NOT_NOW));
  }

  /** Returns the fault that is known of an address, these reports included. */
  private @Nullable AddressFault fault(String account, String address) {
    return marked.stream()
        .filter(one -> one.account().equals(account) && one.address().equals(address))
        .map(BouncedAddress::fault)
        .reduce((_, last) -> last)
        .or(() -> known.of(account, address))
        .orElse(null);
  }

  private static BouncedAddress bounced(
      Reply reply, SentMessage about, String address, AddressFault fault) {
    return new BouncedAddress(
        about.account(), address, fault, about.id(), reply.mail().subject(), reply.at());
  }

  private static @Nullable String contact(Profile profile, String address) {
    return profile.contactWithAddress(address).map(Contact::id).orElse(null);
  }
}

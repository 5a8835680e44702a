package io.dunlin.account.customer.ownership;

import module java.base;

import io.dunlin.account.customer.transfer.Transfer;
import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.events.TransferEvent.TransferReason;
import org.jspecify.annotations.Nullable;

/**
 * An owner of an account, with the time of the ownership.
 *
 * @param from the first day; null for the owner whom Finance named when the account was new
 * @param until the day from which it was the next one's; null for the present owner
 * @param transfer what made it theirs
 */
record Owner(
    String csm,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String transfer,
    @Nullable TransferReason reason) {

  /** The latest first. */
  static List<Owner> history(String present, List<Transfer> doneInOrder) {
    List<Owner> owners = new ArrayList<>();
    String first = doneInOrder.isEmpty() ? present : doneInOrder.getFirst().terms().from();
    Owner last = new Owner(first, null, null, null, null);
    for (Transfer done : doneInOrder) {
      LocalDate on = day(done);
      owners.addFirst(last.until(on));
      last = new Owner(done.terms().to(), on, null, done.id(), done.terms().reason());
    }
    owners.addFirst(last);
    return List.copyOf(owners);
  }

  private Owner until(LocalDate day) {
    return new Owner(csm, from, day, transfer, reason);
  }

  private static LocalDate day(Transfer done) {
    Ending ending = Objects.requireNonNull(done.ending());
    return Objects.requireNonNull(ending.on());
  }
}

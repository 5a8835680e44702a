package io.dunlin.account.transfer;

import io.dunlin.account.transfer.Transfer.Ending;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.road.AccountRoad;
import io.dunlin.kit.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Cancels a transfer that has not taken effect, with a reason (D1). */
@UseCase
class CancelTransfer {

  private final Transfers transfers;
  private final Subjects subjects;
  private final AccountRoad road;
  private final BusinessClock clock;

  CancelTransfer(Transfers transfers, Subjects subjects, AccountRoad road, BusinessClock clock) {
    this.transfers = transfers;
    this.subjects = subjects;
    this.road = road;
    this.clock = clock;
  }

  Mono<Transfer> of(String id, String reason, Caller caller) {
    return find(id, caller)
        .flatMap(
            seen -> road.travel(List.of(seen.wish().account()), () -> cancel(id, reason, caller)));
  }

  private Mono<Transfer> cancel(String id, String reason, Caller caller) {
    Instant now = clock.now();
    return find(id, caller)
        .zipWhen(transfer -> today(transfer, now))
        .map(
            found ->
                cancel(found.getT1(), found.getT2(), new Ending(now, caller.user(), null, reason)))
        .flatMap(cancelled -> transfers.save(List.of(cancelled)).thenReturn(cancelled));
  }

  private static Transfer cancel(Transfer transfer, LocalDate today, Ending with) {
    if (!transfer.canBeCancelledOn(today)) {
      throw Refusals.notPossible(
          transfer.isOpen()
              ? "Its day, %s, has begun".formatted(transfer.wish().effectiveOn())
              : "The transfer has ended: " + transfer.state());
    }
    return transfer.cancelled(with);
  }

  private Mono<LocalDate> today(Transfer transfer, Instant now) {
    return subjects
        .load(List.of(transfer.wish().account()))
        .map(found -> LocalDate.ofInstant(now, found.getFirst().zone()));
  }

  private Mono<Transfer> find(String id, Caller caller) {
    return transfers.find(id, caller.scope()).switchIfEmpty(Refusals.unknown(id));
  }
}

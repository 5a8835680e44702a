package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Cancels a transfer that has not taken effect, with a reason (D1). */
@UseCase
class CancelTransfer {

  private final Transfers transfers;
  private final Outbox outbox;
  private final TransferableAccounts accounts;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  CancelTransfer(
      Transfers transfers,
      Outbox outbox,
      TransferableAccounts accounts,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.transfers = transfers;
    this.outbox = outbox;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Transfer> of(String id, String reason, Caller caller) {
    return transfers
        .require(id, caller.scope())
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.terms().account()), locked -> cancel(locked, id, reason, caller)));
  }

  private Mono<Transfer> cancel(LockedAccounts locked, String id, String reason, Caller caller) {
    Instant now = clock.now();
    return transfers
        .require(id, caller.scope())
        .zipWhen(transfer -> accounts.one(transfer.terms().account()))
        .flatMap(
            found ->
                cancel(
                    locked,
                    found.getT1(),
                    found.getT2(),
                    new Ending(now, caller.user(), null, reason)));
  }

  private Mono<Transfer> cancel(
      LockedAccounts locked, Transfer transfer, TransferableAccount account, Ending with) {
    LocalDate today = LocalDate.ofInstant(with.at(), account.zone());
    Transfer cancelled = cancel(transfer, today, with);
    return transfers
        .save(locked, List.of(cancelled))
        .then(
            outbox.append(locked, List.of(TransferEvents.cancelled(cancelled, account.episode()))))
        .thenReturn(cancelled);
  }

  private static Transfer cancel(Transfer transfer, LocalDate today, Ending with) {
    if (!transfer.canBeCancelledOn(today)) {
      throw TransferProblems.notPossible(
          transfer.isOpen()
              ? "Its day, %s, has begun".formatted(transfer.terms().effectiveOn())
              : "The transfer has ended: " + transfer.state());
    }
    return transfer.cancelled(with);
  }
}

package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Cancels a transfer that has not taken effect, with a reason (D1). */
@UseCase
class CancelTransfer {

  private final Transfers transfers;
  private final TransferBook book;
  private final Subjects subjects;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  CancelTransfer(
      Transfers transfers,
      TransferBook book,
      Subjects subjects,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.transfers = transfers;
    this.book = book;
    this.subjects = subjects;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Transfer> of(String id, String reason, Caller caller) {
    return find(id, caller)
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.wish().account()), _ -> cancel(id, reason, caller)));
  }

  private Mono<Transfer> cancel(String id, String reason, Caller caller) {
    Instant now = clock.now();
    return find(id, caller)
        .zipWhen(transfer -> subjects.one(transfer.wish().account()))
        .flatMap(
            found ->
                cancel(found.getT1(), found.getT2(), new Ending(now, caller.user(), null, reason)));
  }

  private Mono<Transfer> cancel(Transfer transfer, Subject subject, Ending with) {
    LocalDate today = LocalDate.ofInstant(with.at(), subject.zone());
    Transfer cancelled = cancel(transfer, today, with);
    return book.save(cancelled, TransferNews.cancelled(cancelled, subject.episode()));
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

  private Mono<Transfer> find(String id, Caller caller) {
    return transfers.find(id, caller.scope()).switchIfEmpty(Refusals.unknown(id));
  }
}

package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Bad;
import io.dunlin.account.customer.transfer.Checked.Good;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Schedules a transfer, unless something is wrong with it; then all of that is told (D1). */
@UseCase
class RequestTransfer {

  private final Subjects subjects;
  private final TransferBook book;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  RequestTransfer(
      Subjects subjects, TransferBook book, AccountTransactions transactions, BusinessClock clock) {
    this.subjects = subjects;
    this.book = book;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Transfer> of(Asked asked, Caller caller) {
    Instant now = clock.now();
    List<String> account = TransferValidator.accounts(List.of(asked));
    return transactions.execute(
        account,
        _ ->
            subjects
                .load(account)
                .map(known -> good(TransferValidator.all(List.of(asked), known, now).getFirst()))
                .flatMap(good -> book.schedule(List.of(good), new Request(caller.user(), now)))
                .map(List::getFirst));
  }

  private static Good good(Checked checked) {
    return switch (checked) {
      case Good good -> good;
      case Bad bad -> throw Refusals.invalid(bad.faults());
    };
  }
}

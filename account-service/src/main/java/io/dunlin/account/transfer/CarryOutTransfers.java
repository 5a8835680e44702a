package io.dunlin.account.transfer;

import io.dunlin.account.book.Book;
import io.dunlin.account.book.Bookkeeping;
import io.dunlin.account.book.Books;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.road.AccountRoad;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Carries out the transfers whose day has come, each once; any number may run at once (D5). */
@UseCase
class CarryOutTransfers {

  private final AccountRoad road;
  private final DueTransfers due;
  private final Transfers transfers;
  private final Books books;
  private final Outbox outbox;

  CarryOutTransfers(
      AccountRoad road, DueTransfers due, Transfers transfers, Books books, Outbox outbox) {
    this.road = road;
    this.due = due;
    this.transfers = transfers;
    this.books = books;
    this.outbox = outbox;
  }

  /** Tells for how many accounts it did. A missed day is caught up, as "due by now" includes it. */
  Mono<Integer> run(Instant now, int limit) {
    return due.accounts(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> road.travel(accounts, () -> carryOut(accounts, now)))
        .defaultIfEmpty(0);
  }

  /** What another one did while this one waited for the locks is not found any more. */
  private Mono<Integer> carryOut(List<String> accounts, Instant now) {
    return due.of(accounts, now)
        .zipWith(books.open(accounts, List.of(), now))
        .flatMap(found -> decide(found.getT1(), found.getT2()))
        .thenReturn(accounts.size());
  }

  private Mono<Void> decide(List<Transfer> found, Bookkeeping open) {
    List<Transfer> decided = found.stream().map(one -> one.onItsDay(book(open, one))).toList();
    var told = open.close();
    return transfers.save(decided).then(books.save(open)).then(outbox.append(told));
  }

  private static Book book(Bookkeeping open, Transfer transfer) {
    return Objects.requireNonNull(open.book(transfer.wish().account()));
  }
}

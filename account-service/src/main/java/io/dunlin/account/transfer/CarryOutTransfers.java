package io.dunlin.account.transfer;

import io.dunlin.account.book.Book;
import io.dunlin.account.book.Bookkeeping;
import io.dunlin.account.book.Books;
import io.dunlin.account.task.OpenTask;
import io.dunlin.account.task.OpenTasks;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.road.AccountRoad;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Carries out the transfers whose day has come, each once; any number may run at once (D5). */
@UseCase
class CarryOutTransfers {

  private final AccountRoad road;
  private final DueTransfers due;
  private final Transfers transfers;
  private final Books books;
  private final OpenTasks tasks;
  private final Outbox outbox;

  CarryOutTransfers(
      AccountRoad road,
      DueTransfers due,
      Transfers transfers,
      Books books,
      OpenTasks tasks,
      Outbox outbox) {
    this.road = road;
    this.due = due;
    this.transfers = transfers;
    this.books = books;
    this.tasks = tasks;
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
    return Mono.zip(due.of(accounts, now), books.open(accounts, List.of(), now), tasks.of(accounts))
        .flatMap(found -> decide(found.getT1(), found.getT2(), found.getT3()))
        .thenReturn(accounts.size());
  }

  private Mono<Void> decide(
      List<Transfer> found, Bookkeeping open, Map<String, List<OpenTask>> openTasks) {
    List<Transfer> decided =
        found.stream().map(one -> one.onItsDay(book(open, one), pending(openTasks, one))).toList();
    var told = open.close();
    return transfers.save(decided).then(books.save(open)).then(outbox.append(told));
  }

  private static int pending(Map<String, List<OpenTask>> openTasks, Transfer transfer) {
    return OpenTask.pendingOfTheCsm(openTasks.getOrDefault(transfer.wish().account(), List.of()));
  }

  private static Book book(Bookkeeping open, Transfer transfer) {
    return Objects.requireNonNull(open.book(transfer.wish().account()));
  }
}

package io.dunlin.account.day;

import io.dunlin.account.book.Book;
import io.dunlin.account.book.Bookkeeping;
import io.dunlin.account.book.Books;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.road.AccountRoad;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lets the day pass for the accounts where that changes something; any number may run at once. */
@UseCase
class PassDays {

  private final AccountRoad road;
  private final DueDays due;
  private final Books books;
  private final Outbox outbox;

  PassDays(AccountRoad road, DueDays due, Books books, Outbox outbox) {
    this.road = road;
    this.due = due;
    this.books = books;
    this.outbox = outbox;
  }

  /** Tells for how many accounts it did. A missed day is caught up, as "due by now" includes it. */
  Mono<Integer> run(Instant now, int limit) {
    return due.accounts(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> road.travel(accounts, () -> pass(accounts, now)))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> pass(List<String> accounts, Instant now) {
    return books
        .open(accounts, List.of(), now)
        .doOnNext(open -> open.books().forEach(Book::passDay))
        .flatMap(this::save)
        .thenReturn(accounts.size());
  }

  private Mono<Void> save(Bookkeeping open) {
    var told = open.close();
    return books.save(open).then(outbox.append(told));
  }
}

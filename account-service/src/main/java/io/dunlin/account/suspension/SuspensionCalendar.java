package io.dunlin.account.suspension;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Follows what happens to accounts that are, were or become long overdue (E2). */
@Repository
public class SuspensionCalendar {

  private final Suspensions suspensions;
  private final SuspensionBook book;
  private final SuspensionTerms terms;

  SuspensionCalendar(Suspensions suspensions, SuspensionBook book, SuspensionTerms terms) {
    this.suspensions = suspensions;
    this.book = book;
    this.terms = terms;
  }

  /** Accounts that are and were at most so many days past due need not be followed. */
  public int overDays() {
    return terms.overDays();
  }

  /** To be called while the locks of the accounts are held, when their standing has been saved. */
  public Mono<Void> follow(Collection<String> accounts, Instant now) {
    return accounts.isEmpty()
        ? Mono.empty()
        : suspensions.of(accounts, now).map(this::followed).flatMap(book::save);
  }

  private List<Change> followed(List<Known> known) {
    return known.stream().map(one -> one.followed(terms)).toList();
  }
}

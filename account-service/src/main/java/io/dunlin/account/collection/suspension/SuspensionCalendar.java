package io.dunlin.account.collection.suspension;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** To be called while the locks of the accounts are held. */
  Mono<Void> hear(List<LetterNews> news, Instant now) {
    Map<String, List<LetterNews>> byAccount =
        news.stream().collect(Collectors.groupingBy(LetterNews::account));
    return byAccount.isEmpty()
        ? Mono.empty()
        : suspensions
            .of(byAccount.keySet(), now)
            .map(known -> known.stream().map(one -> heard(one, byAccount)).toList())
            .flatMap(book::save);
  }

  private SuspensionTransition heard(Known known, Map<String, List<LetterNews>> byAccount) {
    Suspension after = known.suspension();
    for (LetterNews one : byAccount.getOrDefault(after.account(), List.of())) {
      after = new Telling(after, terms).hears(one, known.facts());
    }
    return known.to(after, terms);
  }

  private List<SuspensionTransition> followed(List<Known> known) {
    return known.stream().map(one -> one.followed(terms)).toList();
  }
}

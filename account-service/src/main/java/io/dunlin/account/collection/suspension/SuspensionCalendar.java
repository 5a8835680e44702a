package io.dunlin.account.collection.suspension;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountChangeListener;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows what happens to accounts that are, were or become long overdue (E2). */
@Component
class SuspensionCalendar implements AccountChangeListener {

  private final Suspensions suspensions;
  private final SuspensionBook book;
  private final SuspensionTerms terms;

  SuspensionCalendar(Suspensions suspensions, SuspensionBook book, SuspensionTerms terms) {
    this.suspensions = suspensions;
    this.book = book;
    this.terms = terms;
  }

  @Override
  public Mono<Consequences> follow(LockedAccounts locked, AccountBatch batch) {
    List<ReceivablesAccount> concerned =
        batch.accounts().stream().filter(this::isConcerned).toList();
    return concerned.isEmpty()
        ? Mono.just(Consequences.NONE)
        : suspensions.of(concerned).map(this::followed).map(book::consequences);
  }

  /**
   * Suspension can only begin, go on or end where something is or was past due for more than the
   * days of its terms, or where nothing is overdue any more.
   */
  private boolean isConcerned(ReceivablesAccount account) {
    LocalDate was = account.standingBefore().oldestDueOn();
    LocalDate is = account.standing().oldestDueOn();
    LocalDate young = account.journal().today().minusDays(terms.overDays());
    return (is != null && (is.isBefore(young) || account.profileChange().ofZone()))
        || (was != null && (was.isBefore(young) || is == null));
  }

  /** To be called while the locks of the accounts are held, when their standing has been saved. */
  Mono<Void> follow(Collection<String> accounts, Instant now) {
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

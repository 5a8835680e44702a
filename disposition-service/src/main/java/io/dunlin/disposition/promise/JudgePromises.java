package io.dunlin.disposition.promise;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Finds out what has become of promises, when money moves and when grace is over (M6). */
@UseCase
public class JudgePromises {

  private final PromiseBooks books;
  private final Promises promises;
  private final Payments payments;
  private final PromiseLog log;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  JudgePromises(
      PromiseBooks books,
      Promises promises,
      Payments payments,
      PromiseLog log,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.books = books;
    this.promises = promises;
    this.payments = payments;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** To be called while the accounts are locked, when what they have open has been saved. */
  public Mono<Void> after(List<Received<AccountEvent>> events) {
    Set<String> concerned =
        events.stream()
            .map(Received::event)
            .filter(JudgePromises::matters)
            .map(AccountEvent::account)
            .collect(Collectors.toUnmodifiableSet());
    return concerned.isEmpty()
        ? Mono.empty()
        : payments
            .record(events.stream().flatMap(JudgePromises::recorded).toList())
            .then(payments.reverse(events.stream().flatMap(JudgePromises::reversed).toList()))
            .then(Mono.defer(() -> judge(concerned, clock.now())))
            .then();
  }

  /** Judges those whose grace is over, of at most so many accounts; tells how many changed. */
  Mono<Integer> due(Instant now, int limit) {
    return promises
        .accountsDue(now, limit)
        .filter(due -> !due.isEmpty())
        .flatMap(due -> transactions.execute(due, _ -> judge(due, now)))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> judge(Collection<String> concerned, Instant now) {
    return books.of(concerned).flatMap(found -> save(found, now));
  }

  private Mono<Integer> save(List<PromiseBook> found, Instant now) {
    List<PromiseChange> changes =
        found.stream().flatMap(book -> book.judged(now).stream()).toList();
    return changes.isEmpty() ? Mono.just(0) : log.judged(changes, now).thenReturn(changes.size());
  }

  /** With a new profile the calendar may be another one; a standing tells what is open. */
  private static boolean matters(AccountEvent event) {
    return event instanceof PaymentRecorded
        || event instanceof PaymentReversed
        || event instanceof StandingChanged
        || event instanceof AccountChanged;
  }

  private static Stream<Received<PaymentRecorded>> recorded(Received<AccountEvent> received) {
    return received.event() instanceof PaymentRecorded payment
        ? Stream.of(new Received<>(received.id(), received.time(), payment))
        : Stream.empty();
  }

  private static Stream<PaymentReversed> reversed(Received<AccountEvent> received) {
    return received.event() instanceof PaymentReversed reversal
        ? Stream.of(reversal)
        : Stream.empty();
  }
}

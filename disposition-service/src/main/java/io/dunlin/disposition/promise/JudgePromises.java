package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Judges what has become of promises, when money moves and when their grace is over (M6). */
@UseCase
public class JudgePromises implements DueWork {

  private final PromiseLedgers ledgers;
  private final Promises promises;
  private final Payments payments;
  private final PromiseRecorder recorder;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  JudgePromises(
      PromiseLedgers ledgers,
      Promises promises,
      Payments payments,
      PromiseRecorder recorder,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.ledgers = ledgers;
    this.promises = promises;
    this.payments = payments;
    this.recorder = recorder;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Applies events and returns what is to be published. To be called when what the accounts have
   * open has been saved.
   */
  public Flux<DispositionEvent> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    Set<String> concerned =
        events.stream()
            .map(Received::event)
            .filter(JudgePromises::matters)
            .map(AccountEvent::account)
            .collect(Collectors.toUnmodifiableSet());
    return concerned.isEmpty()
        ? Flux.empty()
        : payments
            .record(locked, events.stream().flatMap(JudgePromises::recorded).toList())
            .then(payments.reverse(locked, Received.events(events, PaymentReversed.class)))
            .thenMany(Flux.defer(() -> judge(locked, concerned, clock.now())));
  }

  @Override
  public String name() {
    return "broken promises";
  }

  @Override
  public Mono<Instant> nextDue() {
    return promises.nextDue();
  }

  /** Judges promises whose grace is over, and tells how many changed. */
  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return promises
        .accountsDue(now, limit)
        .filter(due -> !due.isEmpty())
        .flatMap(due -> transactions.execute(due, locked -> judgeAndPublish(locked, due, now)))
        .defaultIfEmpty(0);
  }

  private Flux<DispositionEvent> judge(
      LockedAccounts locked, Collection<String> concerned, Instant now) {
    return changes(concerned, now).flatMapMany(changes -> recorder.save(locked, changes, now));
  }

  private Mono<Integer> judgeAndPublish(
      LockedAccounts locked, Collection<String> concerned, Instant now) {
    return changes(concerned, now)
        .flatMap(
            changes ->
                recorder
                    .save(locked, changes, now)
                    .collectList()
                    .flatMap(events -> outbox.append(locked, events))
                    .thenReturn(changes.size()));
  }

  private Mono<List<PromiseChange>> changes(Collection<String> concerned, Instant now) {
    return ledgers
        .of(concerned)
        .map(found -> found.stream().flatMap(ledger -> ledger.judged(now).stream()).toList());
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
}

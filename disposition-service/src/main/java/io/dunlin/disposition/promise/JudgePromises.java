package io.dunlin.disposition.promise;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.promise.Promises.Judged;
import io.dunlin.disposition.work.EndWork;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.AccountChanged;
import io.dunlin.events.AccountEvent.PaymentRecorded;
import io.dunlin.events.AccountEvent.PaymentReversed;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.road.AccountRoad;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Finds out which promises are kept or broken, when money moves and when grace is over (M6). */
@UseCase
public class JudgePromises {

  private final Promises promises;
  private final Payments payments;
  private final Accounts accounts;
  private final EndWork endWork;
  private final Outbox outbox;
  private final AccountRoad road;
  private final BusinessClock clock;

  JudgePromises(
      Promises promises,
      Payments payments,
      Accounts accounts,
      EndWork endWork,
      Outbox outbox,
      AccountRoad road,
      BusinessClock clock) {
    this.promises = promises;
    this.payments = payments;
    this.accounts = accounts;
    this.endWork = endWork;
    this.outbox = outbox;
    this.road = road;
    this.clock = clock;
  }

  /** To be called while the accounts are locked. */
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
        .flatMap(due -> road.travel(due, () -> judge(due, now)))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> judge(Collection<String> concerned, Instant now) {
    return Mono.zip(promises.toJudge(concerned), accounts.findAll(concerned))
        .map(loaded -> changed(loaded.getT1(), loaded.getT2(), now))
        .flatMap(changed -> save(changed).thenReturn(changed.size()));
  }

  private Mono<Void> save(List<Judged> changed) {
    List<DispositionEvent> announcements =
        changed.stream().flatMap(it -> it.promise().announcement(it.received()).stream()).toList();
    return changed.isEmpty()
        ? Mono.empty()
        : promises
            .save(changed.stream().map(Judged::promise).toList())
            .then(outbox.append(announcements))
            .then(endWork.after(announcements, clock.now()));
  }

  private static List<Judged> changed(
      List<Judged> loaded, Map<String, Account> accounts, Instant now) {
    return loaded.stream()
        .flatMap(
            it -> changed(it, Objects.requireNonNull(accounts.get(it.promise().account())), now))
        .toList();
  }

  private static Stream<Judged> changed(Judged it, Account account, Instant now) {
    Promise judged = it.promise().judged(it.received(), account, now);
    return judged.equals(it.promise())
        ? Stream.empty()
        : Stream.of(new Judged(judged, it.received()));
  }

  /** With a new profile the calendar may be another one. */
  private static boolean matters(AccountEvent event) {
    return event instanceof PaymentRecorded
        || event instanceof PaymentReversed
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

package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.Episodes;
import io.dunlin.disposition.promise.PromiseDetails.Note;
import io.dunlin.disposition.promise.PromiseDetails.Note.Kind;
import io.dunlin.disposition.promise.PromiseRecorder.ManualChange;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.Money;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Withdraws promises, and corrects what was logged wrongly (C2); both only while they are open. */
@UseCase
class ChangePromise {

  private final PromiseHistory history;
  private final PromiseLedgers ledgers;
  private final PromiseRecorder recorder;
  private final Accounts accounts;
  private final Episodes episodes;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ChangePromise(
      PromiseHistory history,
      PromiseLedgers ledgers,
      PromiseRecorder recorder,
      Accounts accounts,
      Episodes episodes,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.history = history;
    this.ledgers = ledgers;
    this.recorder = recorder;
    this.accounts = accounts;
    this.episodes = episodes;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Changes an open promise and returns what is to be published. */
  private interface Change {
    Flux<DispositionEvent> apply(LockedAccounts locked, PromiseLimits limits, Promise open);
  }

  Mono<PromiseDetails> withdraw(Caller caller, String id, String reason) {
    return change(
        caller, id, (locked, limits, open) -> withdraw(locked, limits, open, caller, reason));
  }

  /** The amount and the day as they should have been logged. */
  Mono<PromiseDetails> correct(
      Caller caller, String id, Money amount, LocalDate date, String reason) {
    return change(
        caller,
        id,
        (locked, limits, open) -> correct(locked, limits, open, amount, date, caller, reason));
  }

  private Flux<DispositionEvent> withdraw(
      LockedAccounts locked, PromiseLimits limits, Promise open, Caller caller, String reason) {
    Instant now = clock.now();
    Account account = limits.ledger().account();
    PromiseWithdrawn event =
        new PromiseWithdrawn(open.account(), open.id(), open.amount(), caller.user(), reason, now);
    List<PromiseChange> changes =
        limits.ledger().changedTo(open.withdrawn(account.dayOf(now)), now);
    Note note = note(Kind.WITHDRAWN, open, caller, reason, now);
    return recorder.changed(locked, new ManualChange(note, event, account), changes);
  }

  private Flux<DispositionEvent> correct(
      LockedAccounts locked,
      PromiseLimits limits,
      Promise open,
      Money amount,
      LocalDate date,
      Caller caller,
      String reason) {
    Instant now = clock.now();
    Account account = limits.ledger().account();
    ValidationErrors errors = new ValidationErrors();
    limits.check(amount, date, account.dayOf(now), "", errors);
    InvalidInput.raise(errors);
    Promise corrected = open.corrected(amount, date, account);
    PromiseCorrected event =
        new PromiseCorrected(open.account(), open.id(), amount, date, caller.user(), reason, now);
    ManualChange change =
        new ManualChange(note(Kind.CORRECTED, open, caller, reason, now), event, account);
    List<PromiseChange> changes = limits.ledger().changedTo(corrected, now);
    boolean stillOpen =
        changes.stream().map(PromiseChange::after).anyMatch(it -> it.isThe(open) && it.isOpen());
    return stillOpen
        ? callback(corrected, account, caller)
            .flatMapMany(callback -> recorder.corrected(locked, change, changes, callback))
        : recorder.changed(locked, change, changes);
  }

  private Mono<WorkItem> callback(Promise corrected, Account account, Caller caller) {
    String number = account.account();
    return episodes
        .of(List.of(number), List.of())
        .map(
            known ->
                PaymentDayCallback.of(
                    corrected,
                    account,
                    known.openOf().get(number),
                    Assignee.callbackRole(caller.is(Role.CSM)),
                    clock.now()));
  }

  private Mono<PromiseDetails> change(Caller caller, String id, Change change) {
    return find(caller, id)
        .map(seen -> seen.promise().account())
        .flatMap(
            account ->
                transactions.execute(
                    List.of(account), locked -> change(locked, caller, id, account, change)));
  }

  private Mono<PromiseDetails> change(
      LockedAccounts locked, Caller caller, String id, String account, Change change) {
    return accounts
        .find(account, caller.scope())
        .flatMap(found -> ledgers.limits(locked, found, clock.now()))
        .flatMapMany(limits -> change.apply(locked, limits, open(limits, id)))
        .collectList()
        .flatMap(events -> outbox.append(locked, events))
        .then(find(caller, id));
  }

  private static Promise open(PromiseLimits limits, String id) {
    return limits
        .ledger()
        .promise(id)
        .filter(Promise::isOpen)
        .orElseThrow(
            () -> Problem.conflict("Not open any more", "Only an open promise can be changed"));
  }

  private Mono<PromiseDetails> find(Caller caller, String id) {
    return history
        .find(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Promise " + id)));
  }

  private static Note note(Kind kind, Promise open, Caller caller, String reason, Instant now) {
    return new Note(open.id(), kind, now, caller.user(), reason, open.amount(), open.dueOn());
  }
}

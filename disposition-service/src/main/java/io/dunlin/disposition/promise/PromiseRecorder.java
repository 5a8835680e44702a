package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.promise.PromiseDetails.Note;
import io.dunlin.disposition.promiseapproval.PromiseApprovals;
import io.dunlin.disposition.workitem.Cancellation;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Saves promises together with the callbacks that end with them, and returns what is to be
 * published of both.
 */
@Component
public class PromiseRecorder {

  private final Promises promises;
  private final PromiseApprovals approvals;
  private final PromiseHistory history;
  private final WorkItems workItems;

  PromiseRecorder(
      Promises promises, PromiseApprovals approvals, PromiseHistory history, WorkItems workItems) {
    this.promises = promises;
    this.approvals = approvals;
    this.history = history;
    this.workItems = workItems;
  }

  /** A change that somebody made: the note of it, and the event that tells it. */
  record ManualChange(Note note, DispositionEvent event, Account account) {}

  /** Adds a new promise. */
  public Flux<DispositionEvent> add(LockedAccounts locked, NewPromise entry) {
    return promises
        .add(locked, entry.promise())
        .then(Mono.justOrEmpty(entry.approval()).flatMap(used -> approvals.use(locked, used)))
        .thenMany(
            Flux.concat(
                Flux.fromIterable(entry.events()),
                save(locked, entry.renewed(), entry.promise().madeAt())));
  }

  /** Saves what somebody changed of a promise, and how all of the account were judged then. */
  Flux<DispositionEvent> changed(
      LockedAccounts locked, ManualChange change, List<PromiseChange> changes) {
    return history
        .add(locked, change.note())
        .thenMany(
            Flux.concat(Flux.just(change.event()), save(locked, changes, change.note().at())));
  }

  /** Does the same, and moves the callback where there is one that nobody has made yet. */
  Flux<DispositionEvent> corrected(
      LockedAccounts locked, ManualChange change, List<PromiseChange> changes, WorkItem callback) {
    Cancellation former =
        new Cancellation(
            WorkEnd.promiseJudged(change.note().promise()),
            "PROMISE_CORRECTED",
            change.note().at());
    return history
        .add(locked, change.note())
        .then(promises.save(locked, after(changes)))
        .thenMany(
            Flux.concat(
                Flux.just(change.event()),
                announcements(changes),
                replace(locked, former, callback, change.account())));
  }

  private Flux<DispositionEvent> replace(
      LockedAccounts locked, Cancellation former, WorkItem callback, Account account) {
    return workItems
        .cancel(locked, List.of(former))
        .collectList()
        .flatMapMany(
            cancelled ->
                Flux.concat(
                    Flux.fromIterable(cancelled),
                    workItems.open(
                        locked,
                        cancelled.isEmpty() ? List.of() : List.of(callback),
                        Map.of(account.account(), account))));
  }

  /** Saves changed promises. */
  Flux<DispositionEvent> save(LockedAccounts locked, List<PromiseChange> changes, Instant now) {
    var callbacks = changes.stream().flatMap(it -> it.callback(now).stream()).toList();
    return promises
        .save(locked, after(changes))
        .thenMany(Flux.concat(announcements(changes), workItems.cancel(locked, callbacks)));
  }

  private static List<Promise> after(List<PromiseChange> changes) {
    return changes.stream().map(PromiseChange::after).toList();
  }

  private static Flux<DispositionEvent> announcements(List<PromiseChange> changes) {
    return Flux.fromStream(
        () -> changes.stream().map(PromiseChange::announcement).flatMap(Optional::stream));
  }
}

package io.dunlin.disposition.promise;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.promise.PromiseHistory.Note;
import io.dunlin.disposition.work.Withdrawal;
import io.dunlin.disposition.work.WorkEnd;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.disposition.work.WorkItems;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.kit.outbox.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Promises together with the calls that end with them, and what is told of both. */
@Repository
public class PromiseLog {

  private final Promises promises;
  private final PromiseApprovals approvals;
  private final PromiseHistory history;
  private final WorkItems workItems;
  private final Outbox outbox;

  PromiseLog(
      Promises promises,
      PromiseApprovals approvals,
      PromiseHistory history,
      WorkItems workItems,
      Outbox outbox) {
    this.promises = promises;
    this.approvals = approvals;
    this.history = history;
    this.workItems = workItems;
    this.outbox = outbox;
  }

  /** What somebody did to a promise: the note of it, and the event that tells it. */
  record Deed(Note note, DispositionEvent told, Account account) {}

  /** Adds a new promise, and says what is to be told; to be called while the account is locked. */
  public Mono<List<DispositionEvent>> add(PromiseEntry entry) {
    return promises
        .add(entry.promise())
        .then(Mono.justOrEmpty(entry.approval()).flatMap(approvals::use))
        .then(Mono.defer(() -> save(entry.renewed(), entry.promise().madeAt())))
        .map(after -> together(entry.events(), after));
  }

  /** Saves how promises were judged, and tells it. */
  Mono<Void> judged(List<PromiseChange> changes, Instant now) {
    return save(changes, now).flatMap(outbox::append);
  }

  /** Saves what somebody did to a promise, and how all of the account were judged then. */
  Mono<Void> changed(Deed deed, List<PromiseChange> changes) {
    return history
        .note(deed.note())
        .then(Mono.defer(() -> save(changes, deed.note().at())))
        .flatMap(after -> outbox.append(together(List.of(deed.told()), after)));
  }

  /** The same, with the call on another day where there is one that nobody has made yet. */
  Mono<Void> corrected(Deed deed, List<PromiseChange> changes, WorkItem call) {
    Instant now = deed.note().at();
    Withdrawal old =
        new Withdrawal(WorkEnd.promiseJudged(deed.note().promise()), "PROMISE_CORRECTED", now);
    return history
        .note(deed.note())
        .then(promises.save(after(changes)))
        .then(Mono.defer(() -> workItems.withdraw(List.of(old))))
        .flatMap(
            cancelled ->
                again(cancelled.isEmpty() ? List.of() : List.of(call), deed.account())
                    .map(opened -> together(cancelled, opened)))
        .flatMap(
            calls ->
                outbox.append(together(together(List.of(deed.told()), announced(changes)), calls)));
  }

  private Mono<List<DispositionEvent>> again(List<WorkItem> calls, Account account) {
    return workItems
        .open(calls, Map.of(account.account(), account))
        .map(opened -> together(opened, List.of()));
  }

  private Mono<List<DispositionEvent>> save(List<PromiseChange> changes, Instant now) {
    List<Withdrawal> over = changes.stream().flatMap(it -> it.callback(now).stream()).toList();
    return (changes.isEmpty() ? Mono.<Void>empty() : promises.save(after(changes)))
        .then(Mono.defer(() -> withdraw(over)))
        .map(cancelled -> together(announced(changes), cancelled));
  }

  private Mono<List<WorkItemCancelled>> withdraw(List<Withdrawal> over) {
    return over.isEmpty() ? Mono.just(List.of()) : workItems.withdraw(over);
  }

  private static List<Promise> after(List<PromiseChange> changes) {
    return changes.stream().map(PromiseChange::after).toList();
  }

  private static List<DispositionEvent> announced(List<PromiseChange> changes) {
    return changes.stream().map(PromiseChange::announcement).flatMap(Optional::stream).toList();
  }

  private static List<DispositionEvent> together(
      Collection<? extends DispositionEvent> first, Collection<? extends DispositionEvent> second) {
    return Stream.<DispositionEvent>concat(first.stream(), second.stream()).toList();
  }
}

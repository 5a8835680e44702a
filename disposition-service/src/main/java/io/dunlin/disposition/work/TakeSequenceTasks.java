package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Opens the tasks that dunning asks for, and withdraws those of stopped sequences (A2, A3). */
@UseCase
class TakeSequenceTasks {

  private final Accounts accounts;
  private final StoppedSequences sequences;
  private final WorkItems workItems;
  private final Outbox outbox;

  TakeSequenceTasks(
      Accounts accounts, StoppedSequences sequences, WorkItems workItems, Outbox outbox) {
    this.accounts = accounts;
    this.sequences = sequences;
    this.workItems = workItems;
    this.outbox = outbox;
  }

  /** To be called while the accounts of the events are locked. */
  Mono<Void> take(List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().map(Received::event).toList();
    Set<String> concerned = SequenceTasks.sequences(events);
    return sequences
        .among(concerned)
        .map(stopped -> SequenceTasks.of(events, stopped))
        .flatMap(tasks -> withdraw(tasks, concerned).then(open(tasks.open())));
  }

  private Mono<Void> withdraw(SequenceTasks tasks, Set<String> concerned) {
    List<SequenceStopped> stops = List.copyOf(tasks.stops().values());
    if (stops.isEmpty() && concerned.stream().allMatch(tasks::isStopped)) {
      return Mono.empty();
    }
    Predicate<SequenceStopped> still = stop -> tasks.isStopped(stop.sequence());
    return workItems
        .withdraw(stops.stream().map(Withdrawal::of).toList())
        .flatMap(outbox::append)
        .then(sequences.add(stops.stream().filter(still).toList()))
        .then(sequences.remove(concerned.stream().filter(s -> !tasks.isStopped(s)).toList()));
  }

  private Mono<Void> open(List<TaskRequested> tasks) {
    Set<String> concerned =
        tasks.stream().map(TaskRequested::account).collect(Collectors.toUnmodifiableSet());
    return tasks.isEmpty()
        ? Mono.empty()
        : accounts
            .findAll(concerned)
            .flatMap(known -> workItems.open(items(tasks, known), known))
            .flatMap(outbox::append);
  }

  private static List<WorkItem> items(List<TaskRequested> tasks, Map<String, Account> accounts) {
    return tasks.stream().map(task -> WorkItem.of(task, accounts.get(task.account()))).toList();
  }
}

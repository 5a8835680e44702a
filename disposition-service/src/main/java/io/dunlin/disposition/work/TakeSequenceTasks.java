package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.Episodes;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Opens the tasks that dunning asks for, and withdraws those of stopped sequences (A2, A3). */
@UseCase
class TakeSequenceTasks {

  private final Accounts accounts;
  private final Episodes episodes;
  private final StoppedSequences sequences;
  private final WorkItems workItems;
  private final EndWork endWork;
  private final Outbox outbox;

  TakeSequenceTasks(
      Accounts accounts,
      Episodes episodes,
      StoppedSequences sequences,
      WorkItems workItems,
      EndWork endWork,
      Outbox outbox) {
    this.accounts = accounts;
    this.episodes = episodes;
    this.sequences = sequences;
    this.workItems = workItems;
    this.endWork = endWork;
    this.outbox = outbox;
  }

  /** To be called while the accounts of the events are locked. */
  Mono<Void> take(List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().map(Received::event).toList();
    Set<String> concerned = SequenceTasks.sequences(events);
    return sequences
        .among(concerned)
        .map(stopped -> SequenceTasks.of(events, stopped))
        .flatMap(tasks -> withdraw(tasks, concerned).then(open(tasks.open())))
        .then(Mono.defer(() -> endWork.with(decided(events))));
  }

  /** Nobody needs to read any more what somebody has decided on (A3). */
  private static List<Withdrawal> decided(List<DunningEvent> events) {
    return events.stream()
        .filter(ReplyDecided.class::isInstance)
        .map(ReplyDecided.class::cast)
        .map(it -> new Withdrawal(WorkEnd.replyDecided(it.reply()), "REPLY_DECIDED", it.at()))
        .toList();
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
    return tasks.isEmpty()
        ? Mono.empty()
        : Mono.zip(accounts.findAll(accountsOf(tasks)), episodes(tasks))
            .flatMap(
                known -> workItems.open(items(tasks, known.getT1(), known.getT2()), known.getT1()))
            .flatMap(outbox::append);
  }

  private Mono<Episodes.Known> episodes(List<TaskRequested> tasks) {
    List<String> named =
        tasks.stream().map(TaskRequested::episode).filter(Objects::nonNull).toList();
    return episodes.of(accountsOf(tasks), named);
  }

  /** What is asked for after its episode is over is not asked any more. */
  private static List<WorkItem> items(
      List<TaskRequested> tasks, Map<String, Account> accounts, Episodes.Known episodes) {
    Set<WorkEnd> come =
        episodes.closed().stream().map(WorkEnd::episodeOver).collect(Collectors.toSet());
    return tasks.stream()
        .map(
            task ->
                WorkItem.of(
                    task, accounts.get(task.account()), episodes.openOf().get(task.account())))
        .filter(item -> item.ends().stream().noneMatch(come::contains))
        .toList();
  }

  private static Set<String> accountsOf(List<TaskRequested> tasks) {
    return tasks.stream().map(TaskRequested::account).collect(Collectors.toUnmodifiableSet());
  }
}

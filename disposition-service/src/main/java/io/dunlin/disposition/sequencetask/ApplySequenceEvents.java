package io.dunlin.disposition.sequencetask;

import module java.base;

import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.EpisodeStates;
import io.dunlin.disposition.account.Episodes;
import io.dunlin.disposition.workitem.Cancellation;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens the tasks that dunning-service asks for, and cancels those of stopped sequences (A2, A3).
 */
@UseCase
public class ApplySequenceEvents {

  private final Accounts accounts;
  private final Episodes episodes;
  private final StoppedSequences sequences;
  private final WorkItems workItems;

  ApplySequenceEvents(
      Accounts accounts, Episodes episodes, StoppedSequences sequences, WorkItems workItems) {
    this.accounts = accounts;
    this.episodes = episodes;
    this.sequences = sequences;
    this.workItems = workItems;
  }

  /** Applies events and returns what is to be published. */
  public Flux<DispositionEvent> apply(
      LockedAccounts locked, List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().map(Received::event).toList();
    Set<String> concerned = SequenceTasks.sequences(events);
    return sequences
        .among(concerned)
        .map(stopped -> SequenceTasks.of(events, stopped))
        .flatMapMany(
            tasks ->
                Flux.concat(
                    cancel(locked, tasks.stops().values(), ApplySequenceEvents::by),
                    save(locked, tasks, concerned),
                    open(locked, tasks.open()),
                    cancel(
                        locked,
                        Received.events(received, ReplyDecided.class),
                        ApplySequenceEvents::by)));
  }

  private <T> Flux<DispositionEvent> cancel(
      LockedAccounts locked, Collection<T> causes, Function<T, Cancellation> by) {
    return workItems.cancel(locked, causes.stream().map(by).toList()).cast(DispositionEvent.class);
  }

  private static Cancellation by(SequenceStopped stop) {
    return new Cancellation(WorkEnd.sequenceStopped(stop.sequence()), stop.reason(), stop.at());
  }

  /** Nobody needs to read any more what somebody has decided on (A3). */
  private static Cancellation by(ReplyDecided decision) {
    return new Cancellation(WorkEnd.replyDecided(decision.reply()), "REPLY_DECIDED", decision.at());
  }

  private Flux<DispositionEvent> save(
      LockedAccounts locked, SequenceTasks tasks, Set<String> concerned) {
    List<SequenceStopped> stopped =
        tasks.stops().values().stream().filter(it -> tasks.isStopped(it.sequence())).toList();
    List<String> running = concerned.stream().filter(it -> !tasks.isStopped(it)).toList();
    return stopped.isEmpty() && running.isEmpty()
        ? Flux.empty()
        : sequences
            .add(locked, stopped)
            .then(sequences.remove(locked, running))
            .thenMany(Flux.empty());
  }

  private Flux<DispositionEvent> open(LockedAccounts locked, List<TaskRequested> tasks) {
    return tasks.isEmpty()
        ? Flux.empty()
        : Mono.zip(accounts.findAll(accountsOf(tasks)), episodes(tasks))
            .flatMapMany(
                it ->
                    workItems.open(
                        locked,
                        RequestedTask.workItems(tasks, it.getT1(), it.getT2()),
                        it.getT1()));
  }

  private Mono<EpisodeStates> episodes(List<TaskRequested> tasks) {
    List<String> named =
        tasks.stream().map(TaskRequested::episode).filter(Objects::nonNull).toList();
    return episodes.of(accountsOf(tasks), named);
  }

  private static Set<String> accountsOf(List<TaskRequested> tasks) {
    return tasks.stream().map(TaskRequested::account).collect(Collectors.toUnmodifiableSet());
  }
}

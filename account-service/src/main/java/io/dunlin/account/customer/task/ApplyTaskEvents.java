package io.dunlin.account.customer.task;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Records which tasks of people are open; the end of a task may come before its beginning. */
@UseCase
class ApplyTaskEvents {

  private final OpenTasks tasks;

  ApplyTaskEvents(OpenTasks tasks) {
    this.tasks = tasks;
  }

  Mono<Void> apply(LockedAccounts locked, List<Received<DispositionEvent>> received) {
    List<OpenTask> opened = received.stream().flatMap(ApplyTaskEvents::opened).toList();
    List<String> ended =
        received.stream().map(Received::event).flatMap(ApplyTaskEvents::ended).distinct().toList();
    return tasks.open(locked, opened).then(Mono.defer(() -> tasks.end(locked, ended)));
  }

  private static Stream<OpenTask> opened(Received<DispositionEvent> received) {
    return received.event() instanceof WorkItemOpened opened
        ? Stream.of(OpenTask.of(opened, received.time()))
        : Stream.empty();
  }

  private static Stream<String> ended(DispositionEvent event) {
    return switch (event) {
      case WorkItemDone done -> Stream.of(done.workItem());
      case WorkItemCancelled cancelled -> Stream.of(cancelled.workItem());
      default -> Stream.empty();
    };
  }
}

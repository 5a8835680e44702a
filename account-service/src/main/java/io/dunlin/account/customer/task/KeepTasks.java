package io.dunlin.account.customer.task;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Keeps which tasks of people are open; in whatever order their ends and beginnings are heard. */
@UseCase
class KeepTasks {

  private final OpenTasks tasks;

  KeepTasks(OpenTasks tasks) {
    this.tasks = tasks;
  }

  /** Called in a transaction that holds the accounts' locks. */
  Mono<Void> handle(List<Received<DispositionEvent>> received) {
    List<OpenTask> opened = received.stream().flatMap(KeepTasks::opened).toList();
    List<String> ended =
        received.stream().map(Received::event).flatMap(KeepTasks::ended).distinct().toList();
    return tasks.open(opened).then(Mono.defer(() -> tasks.end(ended)));
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

package io.dunlin.reporting.archive;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import reactor.core.publisher.Mono;

/** Archives events and lets the views follow, in the transaction of the batch. */
@UseCase
class TakeEvents {

  private final Archive archive;
  private final Views views;

  TakeEvents(Archive archive, Views views) {
    this.archive = archive;
    this.views = views;
  }

  <E extends DomainEvent> Mono<Void> take(List<Received<E>> events) {
    return archive.add(events).flatMap(views::follow);
  }
}

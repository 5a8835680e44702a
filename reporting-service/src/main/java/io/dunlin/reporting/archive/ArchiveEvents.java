package io.dunlin.reporting.archive;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import reactor.core.publisher.Mono;

/** Archives events and applies them to the views, in the transaction of the batch. */
@UseCase
public class ArchiveEvents {

  private final Archive archive;
  private final ArchiveViews views;

  ArchiveEvents(Archive archive, ArchiveViews views) {
    this.archive = archive;
    this.views = views;
  }

  /** Archives the events that are new, and applies them; their accounts must be locked. */
  public <E extends DomainEvent> Mono<Void> apply(List<Received<E>> events) {
    return archive.add(events).flatMap(views::apply);
  }
}

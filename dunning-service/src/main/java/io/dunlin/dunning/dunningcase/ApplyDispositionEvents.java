package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;

/** Applies events of disposition-service: the main POC answered, a promise broke (A3). */
@UseCase
public class ApplyDispositionEvents {

  private final DunningCaseProcessor processor;

  ApplyDispositionEvents(DunningCaseProcessor processor) {
    this.processor = processor;
  }

  public Flux<DunningEvent> apply(LockedAccounts locked, List<Received<DispositionEvent>> batch) {
    return processor.apply(
        locked,
        batch.stream()
            .<DispositionEvent>map(Received::event)
            .filter(event -> event instanceof PocResponded || event instanceof PromiseBroken),
        DispositionEvent::account,
        ApplyDispositionEvents::apply);
  }

  /** After a broken promise the sequence stays stopped; its owner takes over. */
  private static Decision<DunningCase> apply(
      DunningCase dunningCase, DispositionEvent event, DecisionContext context) {
    return switch (event) {
      case PocResponded e ->
          dunningCase.record(
              new Answer(e.account(), e.interaction(), e.contact(), e.at()), context);
      case PromiseBroken promise -> dunningCase.apply(promise, context);
      default -> Decision.nothing(dunningCase);
    };
  }
}

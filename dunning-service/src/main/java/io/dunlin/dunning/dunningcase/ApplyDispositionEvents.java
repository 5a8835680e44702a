package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Applies events of disposition-service: the main POC answered, a promise broke (A3). */
@UseCase
public class ApplyDispositionEvents {

  private final DunningCaseProcessor processor;

  ApplyDispositionEvents(DunningCaseProcessor processor) {
    this.processor = processor;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<DispositionEvent>> batch) {
    List<DispositionEvent> events = batch.stream().<DispositionEvent>map(Received::event).toList();
    List<Answer> answers =
        of(events, PocResponded.class).map(ApplyDispositionEvents::answer).toList();
    return processor
        .record(locked, answers)
        .then(Mono.defer(() -> broken(locked, of(events, PromiseBroken.class).toList())));
  }

  private static Answer answer(PocResponded event) {
    return new Answer(event.account(), event.interaction(), event.contact(), event.at());
  }

  /** The sequence stays stopped; its owner takes over. */
  private Mono<Void> broken(LockedAccounts locked, List<PromiseBroken> promises) {
    Set<String> accounts =
        promises.stream().map(PromiseBroken::account).collect(Collectors.toSet());
    return processor.decide(
        locked,
        accounts,
        (dunningCase, tools) -> {
          Function<PromiseBroken, Decision<DunningCase>> ask =
              promise -> dunningCase.apply(promise, tools.catalogue(), tools.executor());
          return promises.stream()
              .filter(promise -> promise.account().equals(dunningCase.account()))
              .map(ask)
              .reduce(Decision.nothing(dunningCase), (a, b) -> a.then(_ -> b));
        });
  }

  private static <T extends DispositionEvent> Stream<T> of(
      List<DispositionEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }
}

package io.dunlin.dunning.sequence;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Takes what disposition-service tells: the main POC answered, a promise broke (A3). */
@UseCase
class FollowDispositions {

  private final DunningCaseProcessor desk;

  FollowDispositions(DunningCaseProcessor desk) {
    this.desk = desk;
  }

  Mono<Void> follow(List<Received<DispositionEvent>> batch) {
    List<DispositionEvent> events = batch.stream().<DispositionEvent>map(Received::event).toList();
    List<Answer> answers = of(events, PocResponded.class).map(FollowDispositions::answer).toList();
    return desk.answered(answers)
        .then(Mono.defer(() -> broken(of(events, PromiseBroken.class).toList())));
  }

  private static Answer answer(PocResponded event) {
    return new Answer(event.account(), event.interaction(), event.contact(), event.at());
  }

  /** The sequence stays stopped; its owner takes over. */
  private Mono<Void> broken(List<PromiseBroken> promises) {
    Set<String> accounts =
        promises.stream().map(PromiseBroken::account).collect(Collectors.toSet());
    return desk.decide(
        accounts,
        (delinquency, aids) -> {
          Function<PromiseBroken, Decision<DunningCase>> ask =
              promise -> delinquency.promiseBroke(promise, aids.shelf(), aids.runner());
          return promises.stream()
              .filter(promise -> promise.account().equals(delinquency.account()))
              .map(ask)
              .reduce(Decision.nothing(delinquency), (a, b) -> a.then(_ -> b));
        });
  }

  private static <T extends DispositionEvent> Stream<T> of(
      List<DispositionEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }
}

package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.database.CallerPresence;
import io.dunlin.kit.database.FailureKind;
import io.dunlin.kit.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

/**
 * Takes together what comes in one by one: while one group is committed the next gathers, so that a
 * hundred requests at once cost little more than one. What comes alone never waits, and what comes
 * first is taken first.
 *
 * @param <T> what comes in
 * @param <R> what becomes of it
 */
public final class RequestBatcher<T, R> {

  private static final int MOST_TOGETHER = 500;
  private static final int MOST_WAITING = 5_000;

  private final Function<List<T>, Mono<List<R>>> take;
  private final LinkedBlockingQueue<Waiting<T, R>> waiting =
      new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param take takes a group in one transaction, and answers in its order
   */
  public RequestBatcher(Function<List<T>, Mono<List<R>>> take) {
    this.take = take;
  }

  /** One whose request waits for the answer. A group is traced with its first. */
  private record Waiting<T, R>(T one, Sinks.One<R> answer, ContextView context) {}

  /** The answer, once it is durable. */
  public Mono<R> take(T one) {
    return Mono.deferContextual(
        context -> {
          Sinks.One<R> answer = Sinks.one();
          if (!waiting.offer(new Waiting<>(one, answer, context))) {
            return Mono.error(Problem.busy("Too many requests at once; try again."));
          }
          takeNext();
          return answer.asMono();
        });
  }

  private void takeNext() {
    while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      List<Waiting<T, R>> group = new ArrayList<>();
      waiting.drainTo(group, MOST_TOGETHER);
      if (!group.isEmpty()) {
        take(group).doFinally(_ -> goOn()).subscribe();
        return;
      }
      busy.set(false);
    }
  }

  private void goOn() {
    busy.set(false);
    takeNext();
  }

  private Mono<Void> take(List<Waiting<T, R>> group) {
    return Mono.defer(() -> take.apply(group.stream().map(Waiting::one).toList()))
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("A group got no answer")))
        .doOnNext(answers -> answer(group, answers))
        .then()
        .contextWrite(CallerPresence::forget)
        .contextWrite(group.getFirst().context())
        .onErrorResume(failure -> apart(group, failure));
  }

  /** What can never be taken is found by taking each alone, and harms no neighbour. */
  private Mono<Void> apart(List<Waiting<T, R>> group, Throwable failure) {
    if (group.size() > 1 && FailureKind.of(failure) != FailureKind.TRANSIENT) {
      return Flux.fromIterable(group).concatMap(one -> take(List.of(one))).then();
    }
    group.forEach(one -> one.answer().tryEmitError(failure));
    return Mono.empty();
  }

  private static <T, R> void answer(List<Waiting<T, R>> group, List<R> answers) {
    IntStream.range(0, group.size())
        .forEach(i -> group.get(i).answer().tryEmitValue(answers.get(i)));
  }
}

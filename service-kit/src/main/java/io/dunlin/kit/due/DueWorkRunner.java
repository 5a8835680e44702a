package io.dunlin.kit.due;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.ConnectionPoolKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs what is due. Kinds of work take turns, one batch of each in a round, until a round does
 * nothing: however much there is of one kind, it delays the others by a batch. What has to be
 * complete before others begin says so by a lower {@code @Order}: kinds of the same order take
 * turns, and those of a higher one wait until nothing of the lower is left. Without one a kind is
 * among the last.
 */
@Component
public class DueWorkRunner {

  private static final Logger log = LoggerFactory.getLogger(DueWorkRunner.class);

  /** What is left then is taken up by the next look, with what has become due since. */
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

  private final ObjectProvider<DueWork> works;
  private final BusinessClock clock;
  private final DueWorkSettings settings;

  DueWorkRunner(ObjectProvider<DueWork> works, BusinessClock clock, DueWorkSettings settings) {
    this.works = works;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Does what is due by now, for a minute at most. A kind that fails is logged and left out of the
   * remaining rounds; it does not stop the rest.
   */
  Mono<Integer> runAll() {
    return Mono.defer(() -> look(clock.now()));
  }

  /** Does everything that is due by an instant and tells how many pieces; fails when one fails. */
  public Mono<Integer> runAll(Instant now) {
    return run(_ -> true, work -> work.runDue(now, settings.batch()), () -> true);
  }

  /**
   * Runs these kinds only, and unplanned work. When one of them did something, the kinds of a
   * higher order run as well, because it may have made work for them.
   */
  public Mono<Integer> run(Set<DueWork> kinds, Instant now) {
    return run(
        work -> work.isUnplanned() || kinds.contains(work),
        work -> work.runDue(now, settings.batch()),
        () -> true);
  }

  /** When each kind of work is due next. A kind without planned work is left out. */
  public Flux<Due> dues() {
    return Flux.fromStream(works::orderedStream)
        .concatMap(work -> work.nextDue().map(at -> new Due(work, at)))
        .contextWrite(ConnectionPoolKind.WORK);
  }

  private Mono<Integer> look(Instant now) {
    Instant end = now.plus(LONGEST_LOOK);
    Set<DueWork> failed = new HashSet<>();
    return run(
        _ -> true,
        work -> failed.contains(work) ? Mono.just(0) : batchOrLog(work, now, failed),
        () -> clock.now().isBefore(end));
  }

  private Mono<Integer> run(
      Predicate<DueWork> kinds, Function<DueWork, Mono<Integer>> turn, BooleanSupplier goesOn) {
    return Mono.defer(
            () -> {
              AtomicInteger done = new AtomicInteger();
              return Flux.fromIterable(stages())
                  .filter(_ -> goesOn.getAsBoolean())
                  .map(stage -> done.get() > 0 ? stage : only(kinds, stage))
                  .concatMap(stage -> rounds(stage, turn, goesOn).doOnNext(done::addAndGet), 0)
                  .then(Mono.fromSupplier(done::get));
            })
        .contextWrite(ConnectionPoolKind.WORK);
  }

  private static List<DueWork> only(Predicate<DueWork> kinds, List<DueWork> stage) {
    return stage.stream().filter(kinds).toList();
  }

  private static Mono<Integer> rounds(
      List<DueWork> stage, Function<DueWork, Mono<Integer>> turn, BooleanSupplier goesOn) {
    return Flux.fromIterable(stage)
        .concatMap(turn)
        .reduce(0, Integer::sum)
        .repeat(goesOn)
        .takeUntil(done -> done == 0)
        .reduce(0, Integer::sum);
  }

  private Mono<Integer> batchOrLog(DueWork work, Instant now, Set<DueWork> failed) {
    return Mono.defer(() -> work.runDue(now, settings.batch()))
        .onErrorResume(
            failure -> {
              log.error(
                  "Due work {} failed and is tried again at the next look", work.name(), failure);
              failed.add(work);
              return Mono.just(0);
            });
  }

  /** Kinds of the same order together, in their order. */
  private Collection<List<DueWork>> stages() {
    return works
        .orderedStream()
        .collect(Collectors.groupingBy(DueWorkRunner::order, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static int order(DueWork work) {
    return OrderUtils.getOrder(AopUtils.getTargetClass(work), Ordered.LOWEST_PRECEDENCE);
  }
}

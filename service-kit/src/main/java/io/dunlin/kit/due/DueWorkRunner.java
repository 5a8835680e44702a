package io.dunlin.kit.due;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Lane;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs what is due, work by work in their order, each until nothing of it is left. */
@Component
public class DueWorkRunner {

  private static final Logger log = LoggerFactory.getLogger(DueWorkRunner.class);

  private final ObjectProvider<DueWork> works;
  private final BusinessClock clock;
  private final DueWorkSettings settings;

  DueWorkRunner(ObjectProvider<DueWork> works, BusinessClock clock, DueWorkSettings settings) {
    this.works = works;
    this.clock = clock;
    this.settings = settings;
  }

  /** Does everything that is due by now; work that fails is logged and does not stop the rest. */
  Mono<Integer> runAll() {
    Instant now = clock.now();
    return Flux.fromIterable(all())
        .concatMap(work -> run(work, now).onErrorResume(trouble -> logged(work, trouble)))
        .reduce(0, Integer::sum);
  }

  /** Does everything that is due by an instant and tells how many pieces; fails when one fails. */
  public Mono<Integer> runAll(Instant now) {
    return Flux.fromIterable(all()).concatMap(work -> run(work, now)).reduce(0, Integer::sum);
  }

  /** The earliest instant at which anything is due; empty when nothing is planned. */
  public Mono<Instant> nextDue() {
    return Flux.fromIterable(all())
        .concatMap(DueWork::nextDue)
        .reduce((a, b) -> a.isBefore(b) ? a : b)
        .contextWrite(Lane.WORK);
  }

  private Mono<Integer> run(DueWork work, Instant now) {
    return Mono.defer(() -> work.runDue(now, settings.batch()))
        .repeat()
        .takeUntil(done -> done == 0)
        .reduce(0, Integer::sum)
        .contextWrite(Lane.WORK);
  }

  private List<DueWork> all() {
    return works.orderedStream().toList();
  }

  private static Mono<Integer> logged(DueWork work, Throwable trouble) {
    log.error("Due work {} failed and is tried again at the next look", work.name(), trouble);
    return Mono.just(0);
  }
}

package io.dunlin.standalone.services;

import io.dunlin.kit.due.DueWorkRunner;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.standalone.clock.ServiceWork;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The due work of one service, and whether it is quiet, as its context tells. */
record ContextWork(String name, DueWorkRunner runner, List<QuiescenceCheck> quiets)
    implements ServiceWork {

  static ContextWork of(Service service, ApplicationContext context) {
    return new ContextWork(
        service.configName(),
        context.getBean(DueWorkRunner.class),
        context.getBeanProvider(QuiescenceCheck.class).stream().toList());
  }

  @Override
  public Mono<Instant> nextDue() {
    return runner.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now) {
    return runner.runAll(now);
  }

  @Override
  public Flux<String> pending() {
    return Flux.fromIterable(quiets).concatMap(QuiescenceCheck::pending);
  }
}

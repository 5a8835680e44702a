package io.dunlin.disposition.promise;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Announces as broken what has not been kept when its grace is over (M6). */
@Component
class PromisesDue implements DueWork {

  private final Promises promises;
  private final JudgePromises judge;

  PromisesDue(Promises promises, JudgePromises judge) {
    this.promises = promises;
    this.judge = judge;
  }

  @Override
  public String name() {
    return "broken promises";
  }

  @Override
  public Mono<Instant> nextDue() {
    return promises.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return judge.due(now, limit);
  }
}

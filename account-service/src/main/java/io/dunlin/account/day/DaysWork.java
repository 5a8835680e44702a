package io.dunlin.account.day;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The days as due work. */
@Component
class DaysWork implements DueWork {

  private final PassDays pass;
  private final DueDays due;

  DaysWork(PassDays pass, DueDays due) {
    this.pass = pass;
    this.due = due;
  }

  @Override
  public String name() {
    return "days";
  }

  @Override
  public Mono<Instant> nextDue() {
    return due.next();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return pass.run(now, limit);
  }
}

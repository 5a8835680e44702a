package io.dunlin.account.receivables.day;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The days as due work. They have passed before anything else of the day begins, because all that
 * is told of an account names its episode, and is decided by its standing, of that day (W3, W6).
 */
@Component
@Order(0)
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

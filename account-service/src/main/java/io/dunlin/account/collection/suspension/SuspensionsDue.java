package io.dunlin.account.collection.suspension;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warnings and suspensions as due work. */
@Component
class SuspensionsDue implements DueWork {

  private final Suspensions suspensions;
  private final SuspendAccounts suspend;

  SuspensionsDue(Suspensions suspensions, SuspendAccounts suspend) {
    this.suspensions = suspensions;
    this.suspend = suspend;
  }

  @Override
  public String name() {
    return "suspensions";
  }

  @Override
  public Mono<Instant> nextDue() {
    return suspensions.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return suspend.run(now, limit);
  }
}

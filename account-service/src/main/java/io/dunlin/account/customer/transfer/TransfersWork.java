package io.dunlin.account.customer.transfer;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The transfers as due work. They come right after the days have passed: from its day an account is
 * its new owner's in all that is told of it (D5).
 */
@Component
@Order(1)
class TransfersWork implements DueWork {

  private final CarryOutTransfers carryOut;
  private final DueTransfers due;

  TransfersWork(CarryOutTransfers carryOut, DueTransfers due) {
    this.carryOut = carryOut;
    this.due = due;
  }

  @Override
  public String name() {
    return "transfers";
  }

  @Override
  public Mono<Instant> nextDue() {
    return due.next();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return carryOut.run(now, limit);
  }
}

package io.dunlin.account.customer.renewal;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The reviews of renewals as due work. */
@Component
class RenewalsDue implements DueWork {

  private final Renewals renewals;
  private final ReviewRenewals review;

  RenewalsDue(Renewals renewals, ReviewRenewals review) {
    this.renewals = renewals;
    this.review = review;
  }

  @Override
  public String name() {
    return "renewals";
  }

  @Override
  public Mono<Instant> nextDue() {
    return renewals.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return review.run(now, limit);
  }
}

package io.dunlin.account.document.statement;

import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements of the month as due work. */
@Component
class StatementsDue implements DueWork {

  private final StatementPlans plans;
  private final IssueStatements issue;

  StatementsDue(StatementPlans plans, IssueStatements issue) {
    this.plans = plans;
    this.issue = issue;
  }

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public Mono<Instant> nextDue() {
    return plans.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return issue.run(now, limit);
  }
}

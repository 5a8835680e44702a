package io.dunlin.disposition.dispute;

import io.dunlin.disposition.dispute.Dispute.Resolution;
import io.dunlin.disposition.dispute.Dispute.State;
import io.dunlin.disposition.work.EndWork;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Ends a dispute, once (E7). */
@UseCase
class ResolveDispute {

  private final Disputes disputes;
  private final EndWork endWork;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ResolveDispute(
      Disputes disputes,
      EndWork endWork,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.disputes = disputes;
    this.endWork = endWork;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Dispute> as(State outcome, Caller caller, String id, @Nullable String note) {
    return find(caller, id)
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.account()), _ -> resolve(outcome, caller, id, note)));
  }

  private Mono<Dispute> resolve(State outcome, Caller caller, String id, @Nullable String note) {
    Resolution resolution = new Resolution(caller.user(), clock.now(), note);
    return find(caller, id)
        .filter(Dispute::isOpen)
        .switchIfEmpty(Mono.error(ResolveDispute::notOpen))
        .map(open -> open.resolved(outcome, resolution))
        .flatMap(resolved -> save(resolved, resolution).thenReturn(resolved));
  }

  private Mono<Void> save(Dispute resolved, Resolution resolution) {
    var told = List.of(Dispute.asResolved(resolved, resolution));
    return disputes
        .resolve(resolved, resolution)
        .then(outbox.append(told))
        .then(endWork.after(told, resolution.at()));
  }

  private Mono<Dispute> find(Caller caller, String id) {
    return disputes
        .find(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Dispute " + id)));
  }

  private static Problem notOpen() {
    return Problem.conflict("conflict", "Not open any more", "The dispute has been resolved");
  }
}

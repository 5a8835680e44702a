package io.dunlin.disposition.dispute;

import module java.base;

import io.dunlin.disposition.dispute.Dispute.Resolution;
import io.dunlin.disposition.dispute.Dispute.State;
import io.dunlin.disposition.workitem.Cancellation;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resolves a dispute, once (E7). */
@UseCase
class ResolveDispute {

  private final Disputes disputes;
  private final WorkItems workItems;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ResolveDispute(
      Disputes disputes,
      WorkItems workItems,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.disputes = disputes;
    this.workItems = workItems;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Dispute> as(State outcome, Caller caller, String id, @Nullable String note) {
    return find(caller, id)
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.account()), locked -> resolve(locked, outcome, caller, id, note)));
  }

  private Mono<Dispute> resolve(
      LockedAccounts locked, State outcome, Caller caller, String id, @Nullable String note) {
    Resolution resolution = new Resolution(caller.user(), clock.now(), note);
    return find(caller, id)
        .filter(Dispute::isOpen)
        .switchIfEmpty(Mono.error(ResolveDispute::notOpen))
        .map(open -> open.resolved(outcome, resolution))
        .flatMap(resolved -> save(locked, resolved, resolution).thenReturn(resolved));
  }

  private Mono<Void> save(LockedAccounts locked, Dispute resolved, Resolution resolution) {
    Cancellation cancellation =
        new Cancellation(
            WorkEnd.disputeResolved(resolved.id()), "DISPUTE_RESOLVED", resolution.at());
    return disputes
        .resolve(locked, resolved, resolution)
        .thenMany(
            Flux.<DispositionEvent>concat(
                Flux.just(resolved.asResolved(resolution)),
                workItems.cancel(locked, List.of(cancellation))))
        .collectList()
        .flatMap(events -> outbox.append(locked, events));
  }

  private Mono<Dispute> find(Caller caller, String id) {
    return disputes
        .find(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Dispute " + id)));
  }

  private static Problem notOpen() {
    return Problem.conflict("Not open any more", "The dispute has been resolved");
  }
}

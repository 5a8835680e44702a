package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.NotedPoint;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Resolution;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Notes the points of a final invoice and resolves them, each once (E4). */
@UseCase
class TrackFinalInvoicePoints {

  private final FinalInvoicePoints points;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  TrackFinalInvoicePoints(
      FinalInvoicePoints points, AccountTransactions transactions, BusinessClock clock) {
    this.points = points;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<FinalInvoicePoint> note(FinalInvoice invoice, NotedPoint noted, Caller caller) {
    FinalInvoicePoint point =
        new FinalInvoicePoint(
            Identifiers.next().toString(),
            invoice.invoice(),
            invoice.account(),
            noted.kind(),
            noted.owner(),
            noted.note(),
            caller.user(),
            clock.now(),
            null);
    return transactions.execute(
        List.of(invoice.account()), locked -> points.save(locked, point).thenReturn(point));
  }

  Mono<FinalInvoicePoint> resolve(FinalInvoicePoint seen, String note, Caller caller) {
    Resolution how = new Resolution(caller.user(), clock.now(), note);
    return transactions.execute(
        List.of(seen.account()), locked -> resolve(locked, seen, how, caller));
  }

  private Mono<FinalInvoicePoint> resolve(
      LockedAccounts locked, FinalInvoicePoint seen, Resolution how, Caller caller) {
    return points
        .require(seen.id(), seen.invoice(), caller.scope())
        .filter(FinalInvoicePoint::isOpen)
        .switchIfEmpty(Mono.error(TrackFinalInvoicePoints::notOpen))
        .map(open -> open.resolved(how))
        .flatMap(resolved -> points.save(locked, resolved).thenReturn(resolved));
  }

  private static Problem notOpen() {
    return Problem.conflict("Not open any more", "The point has been resolved");
  }
}

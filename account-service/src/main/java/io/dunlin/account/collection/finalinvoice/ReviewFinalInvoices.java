package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.MonthlyReviews.Due;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueAccountWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Asks for the monthly contact with each customer that has an open final invoice (E4). */
@UseCase
class ReviewFinalInvoices extends DueAccountWork {

  private final MonthlyReviews reviews;
  private final OpenFinalInvoices invoices;
  private final ReviewDays days;
  private final Outbox outbox;

  ReviewFinalInvoices(
      MonthlyReviews reviews,
      OpenFinalInvoices invoices,
      ReviewDays days,
      AccountTransactions transactions,
      Outbox outbox) {
    super("final invoices", reviews.due(), transactions);
    this.reviews = reviews;
    this.invoices = invoices;
    this.days = days;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now) {
    return Mono.zip(reviews.due(accounts, now), invoices.of(accounts))
        .flatMap(found -> save(locked, found.getT1(), found.getT2(), now));
  }

  private Mono<Integer> save(
      LockedAccounts locked, List<Due> due, Map<String, List<OpenFinalInvoice>> open, Instant now) {
    if (due.isEmpty()) {
      return Mono.just(0);
    }
    var events = due.stream().flatMap(one -> events(one, open, now)).toList();
    return reviews
        .save(
            locked, due.stream().map(one -> one.review().done(one.residence(), now, days)).toList())
        .then(outbox.append(locked, events))
        .thenReturn(due.size());
  }

  private Stream<FinalInvoiceReviewDue> events(
      Due due, Map<String, List<OpenFinalInvoice>> open, Instant now) {
    String account = due.review().account();
    List<OpenFinalInvoice> theirs = open.getOrDefault(account, List.of());
    return due.review().dueOn(due.residence(), now, days).stream()
        .filter(_ -> !theirs.isEmpty())
        .map(day -> new FinalInvoiceReviewDue(account, due.episode(), day, theirs));
  }
}

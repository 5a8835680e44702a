package io.dunlin.disposition.promise;

import io.dunlin.disposition.InvalidInput;
import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.Episodes;
import io.dunlin.disposition.input.Findings;
import io.dunlin.disposition.promise.PromiseHistory.Note;
import io.dunlin.disposition.promise.PromiseHistory.Note.Kind;
import io.dunlin.disposition.promise.PromiseHistory.Told;
import io.dunlin.disposition.promise.PromiseLog.Deed;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.Money;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/** Withdraws promises, and corrects what was logged wrongly (C2); both only while they are open. */
@UseCase
class ChangePromise {

  private final PromiseHistory history;
  private final PromiseBooks books;
  private final PromiseLog log;
  private final Accounts accounts;
  private final Episodes episodes;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ChangePromise(
      PromiseHistory history,
      PromiseBooks books,
      PromiseLog log,
      Accounts accounts,
      Episodes episodes,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.history = history;
    this.books = books;
    this.log = log;
    this.accounts = accounts;
    this.episodes = episodes;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Told> withdraw(Caller caller, String id, String reason) {
    return change(caller, id, (offer, open) -> withdraw(offer, open, caller, reason));
  }

  /** The amount and the day as they should have been logged. */
  Mono<Told> correct(Caller caller, String id, Money amount, LocalDate date, String reason) {
    return change(caller, id, (offer, open) -> correct(offer, open, amount, date, caller, reason));
  }

  private Mono<Void> withdraw(PromiseOffer offer, Promise open, Caller caller, String reason) {
    Instant now = clock.now();
    Account account = offer.book().account();
    PromiseWithdrawn told =
        new PromiseWithdrawn(open.account(), open.id(), open.amount(), caller.user(), reason, now);
    List<PromiseChange> changes = offer.book().changedTo(open.withdrawn(account.dayOf(now)), now);
    Note note = note(Kind.WITHDRAWN, open, caller, reason, now);
    return log.changed(new Deed(note, told, account), changes);
  }

  private Mono<Void> correct(
      PromiseOffer offer,
      Promise open,
      Money amount,
      LocalDate date,
      Caller caller,
      String reason) {
    Instant now = clock.now();
    Account account = offer.book().account();
    Findings findings = new Findings();
    offer.check(amount, date, account.dayOf(now), "", findings);
    InvalidInput.raise(findings);
    Promise corrected = open.corrected(amount, date, account);
    PromiseCorrected told =
        new PromiseCorrected(open.account(), open.id(), amount, date, caller.user(), reason, now);
    Deed deed = new Deed(note(Kind.CORRECTED, open, caller, reason, now), told, account);
    List<PromiseChange> changes = offer.book().changedTo(corrected, now);
    boolean stillOpen =
        changes.stream().map(PromiseChange::after).anyMatch(it -> it.isThe(open) && it.isOpen());
    return stillOpen
        ? call(corrected, account, caller).flatMap(call -> log.corrected(deed, changes, call))
        : log.changed(deed, changes);
  }

  private Mono<WorkItem> call(Promise corrected, Account account, Caller caller) {
    String number = account.account();
    return episodes
        .of(List.of(number), List.of())
        .map(
            known ->
                PaymentDayCall.of(
                    corrected, account, known.openOf().get(number), role(caller), clock.now()));
  }

  private Mono<Told> change(
      Caller caller, String id, BiFunction<PromiseOffer, Promise, Mono<Void>> change) {
    return find(caller, id)
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.promise().account()),
                    _ ->
                        offer(caller, seen.promise().account())
                            .flatMap(offer -> change.apply(offer, open(offer, id)))
                            .then(Mono.defer(() -> find(caller, id)))));
  }

  private Mono<PromiseOffer> offer(Caller caller, String account) {
    return accounts.find(account, caller.scope()).flatMap(found -> books.offer(found, clock.now()));
  }

  private static Promise open(PromiseOffer offer, String id) {
    return offer
        .book()
        .promise(id)
        .filter(Promise::isOpen)
        .orElseThrow(
            () ->
                Problem.conflict(
                    "conflict", "Not open any more", "Only an open promise can be changed"));
  }

  private Mono<Told> find(Caller caller, String id) {
    return history
        .find(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Promise " + id)));
  }

  private static Note note(Kind kind, Promise open, Caller caller, String reason, Instant now) {
    return new Note(open.id(), kind, now, caller.user(), reason, open.amount(), open.dueOn());
  }

  /** A CSM calls themselves; everybody else leaves it to the account's collector. */
  private static String role(Caller caller) {
    return caller.is(Role.CSM) ? Role.CSM.claim() : Role.AGENT.claim();
  }
}

package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.Order.HoldUntil;
import io.dunlin.account.collection.suspension.Ruling.Done;
import io.dunlin.account.collection.suspension.Ruling.Refused;
import io.dunlin.account.collection.suspension.Ruling.Wrong;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** People decide on a suspension, or note something of it (E2). */
@UseCase
class DecideSuspension {

  private final Suspensions suspensions;
  private final SuspensionBook book;
  private final Entries entries;
  private final SuspensionTerms terms;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  DecideSuspension(
      Suspensions suspensions,
      SuspensionBook book,
      Entries entries,
      SuspensionTerms terms,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.suspensions = suspensions;
    this.book = book;
    this.entries = entries;
    this.terms = terms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** By hand, at any time. */
  Mono<Void> carryOut(String account, Order order, String by) {
    return decide(account, order, by, Optional.empty());
  }

  /** In the review; the decision is kept with who made it. */
  Mono<Void> decide(String account, Order order, Entry.Kind decision, String by) {
    return decide(account, order, by, Optional.of(decision));
  }

  Mono<Void> note(String account, String text, @Nullable String insight, String by) {
    Instant now = clock.now();
    return transactions.execute(
        List.of(account),
        _ ->
            suspensions
                .of(List.of(account), now)
                .map(known -> note(known.getFirst(), text, insight, by))
                .flatMap(note -> entries.append(List.of(note))));
  }

  private Mono<Void> decide(String account, Order order, String by, Optional<Entry.Kind> decision) {
    Instant now = clock.now();
    return transactions.execute(
        List.of(account),
        _ ->
            suspensions
                .of(List.of(account), now)
                .map(List::getFirst)
                .flatMap(known -> save(known, ruled(known, order, by), order, by, decision)));
  }

  private Mono<Void> save(
      Known known,
      SuspensionTransition change,
      Order order,
      String by,
      Optional<Entry.Kind> decision) {
    return Mono.justOrEmpty(decision.map(kind -> decision(known, kind, order, by)))
        .flatMap(made -> entries.decide(made, change.isOne()))
        .then(book.save(List.of(change)));
  }

  private SuspensionTransition ruled(Known known, Order order, String by) {
    ByHand hand = new ByHand(known.suspension(), known.facts(), terms, by);
    return switch (hand.rule(order)) {
      case Done done -> known.to(done.after(), terms);
      case Refused refused -> throw refused(refused.why());
      case Wrong wrong -> throw wrong(wrong);
    };
  }

  private static Entry note(Known known, String text, @Nullable String insight, String by) {
    String id = Identifiers.next().toString();
    return entry(id, known, Entry.Kind.NOTE, by, text, insight, null);
  }

  private static Entry decision(Known known, Entry.Kind kind, Order order, String by) {
    LocalDate until = order instanceof HoldUntil hold ? hold.until() : null;
    String id = Identifiers.next().toString();
    return entry(id, known, kind, by, order.reason(), null, until);
  }

  private static Entry entry(
      String id,
      Known known,
      Entry.Kind kind,
      String by,
      String text,
      @Nullable String insight,
      @Nullable LocalDate until) {
    SuspensionFacts facts = known.facts();
    String account = known.suspension().account();
    return new Entry(id, account, kind, facts.today(), facts.now(), by, text, insight, until);
  }

  private static Problem refused(String why) {
    return Problem.conflict(
        ProblemCatalogue.CONFLICT.typeName(), ProblemCatalogue.CONFLICT.title(), why);
  }

  private static Problem wrong(Wrong wrong) {
    return Problem.badRequest(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        List.of(new FieldError(wrong.pointer(), wrong.detail())));
  }
}

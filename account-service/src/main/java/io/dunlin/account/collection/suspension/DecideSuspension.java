package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.CommandResult.Done;
import io.dunlin.account.collection.suspension.CommandResult.Refused;
import io.dunlin.account.collection.suspension.CommandResult.Wrong;
import io.dunlin.account.collection.suspension.SuspensionCommand.HoldUntil;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries out what people decide on a suspension, and keeps their notes (E2). */
@UseCase
public class DecideSuspension {

  private final Suspensions suspensions;
  private final SuspensionHistory history;
  private final Outbox outbox;
  private final SuspensionTerms terms;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  DecideSuspension(
      Suspensions suspensions,
      SuspensionHistory history,
      Outbox outbox,
      SuspensionTerms terms,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.suspensions = suspensions;
    this.history = history;
    this.outbox = outbox;
    this.terms = terms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Carries out a command that is given at any time. */
  public Mono<Void> carryOut(String account, SuspensionCommand command, String by) {
    return decide(account, command, by, Optional.empty());
  }

  /** Carries out a decision of the review, and keeps it with who made it. */
  public Mono<Void> decide(
      String account, SuspensionCommand command, SuspensionEntry.Kind decision, String by) {
    return decide(account, command, by, Optional.of(decision));
  }

  public Mono<Void> note(String account, String text, @Nullable String insight, String by) {
    return transactions.execute(
        List.of(account),
        locked ->
            load(account)
                .map(before -> before.entry(SuspensionEntry.Kind.NOTE, by, text, insight, null))
                .flatMap(note -> history.append(locked, List.of(note))));
  }

  private Mono<Void> decide(
      String account,
      SuspensionCommand command,
      String by,
      Optional<SuspensionEntry.Kind> decision) {
    return transactions.execute(
        List.of(account),
        locked ->
            load(account)
                .flatMap(
                    before ->
                        save(
                            locked,
                            transition(before, command, by),
                            decision.map(kind -> entry(before, kind, command, by)))));
  }

  private Mono<SuspensionCase> load(String account) {
    return suspensions.of(List.of(account), clock.now()).map(List::getFirst);
  }

  private Mono<Void> save(
      LockedAccounts locked, SuspensionTransition change, Optional<SuspensionEntry> decision) {
    return Mono.justOrEmpty(decision)
        .flatMap(made -> history.decide(locked, made, change.isOne()))
        .then(suspensions.save(locked, List.of(change)))
        .then(outbox.append(locked, SuspensionTransition.events(List.of(change))));
  }

  private SuspensionTransition transition(
      SuspensionCase before, SuspensionCommand command, String by) {
    Suspension now = before.suspension().follow(before.facts(), terms);
    return switch (new SuspensionCommandHandler(now, before.facts(), terms, by).handle(command)) {
      case Done done -> before.to(done.after(), terms);
      case Refused refused -> throw Problem.conflict(refused.why());
      case Wrong wrong -> throw Problem.invalid(List.of(wrong.error()));
    };
  }

  private static SuspensionEntry entry(
      SuspensionCase before, SuspensionEntry.Kind kind, SuspensionCommand command, String by) {
    LocalDate until = command instanceof HoldUntil hold ? hold.until() : null;
    return before.entry(kind, by, command.reason(), null, until);
  }
}

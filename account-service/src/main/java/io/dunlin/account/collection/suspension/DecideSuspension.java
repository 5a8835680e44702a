package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.CommandResult.Done;
import io.dunlin.account.collection.suspension.CommandResult.Refused;
import io.dunlin.account.collection.suspension.CommandResult.Wrong;
import io.dunlin.account.collection.suspension.SuspensionCommand.HoldUntil;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.FieldError;
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
    Instant now = clock.now();
    return transactions.execute(
        List.of(account),
        locked ->
            suspensions
                .of(List.of(account), now)
                .map(List::getFirst)
                .map(before -> before.entry(SuspensionEntry.Kind.NOTE, by, text, insight, null))
                .flatMap(note -> history.append(locked, List.of(note))));
  }

  private Mono<Void> decide(
      String account,
      SuspensionCommand command,
      String by,
      Optional<SuspensionEntry.Kind> decision) {
    Instant now = clock.now();
    return transactions.execute(
        List.of(account),
        locked ->
            suspensions
                .of(List.of(account), now)
                .map(List::getFirst)
                .flatMap(
                    before ->
                        save(
                            locked,
                            before,
                            transition(before, command, by),
                            command,
                            by,
                            decision)));
  }

  private Mono<Void> save(
      LockedAccounts locked,
      SuspensionCase before,
      SuspensionTransition change,
      SuspensionCommand command,
      String by,
      Optional<SuspensionEntry.Kind> decision) {
    return Mono.justOrEmpty(decision.map(kind -> decision(before, kind, command, by)))
        .flatMap(made -> history.decide(locked, made, change.isOne()))
        .then(suspensions.save(locked, List.of(change)))
        .then(outbox.append(locked, SuspensionTransition.events(List.of(change))));
  }

  private SuspensionTransition transition(
      SuspensionCase before, SuspensionCommand command, String by) {
    SuspensionCommandHandler handler =
        new SuspensionCommandHandler(before.suspension(), before.facts(), terms, by);
    return switch (handler.handle(command)) {
      case Done done -> before.to(done.after(), terms);
      case Refused refused -> throw refused(refused.why());
      case Wrong wrong -> throw wrong(wrong);
    };
  }

  private static SuspensionEntry decision(
      SuspensionCase before, SuspensionEntry.Kind kind, SuspensionCommand command, String by) {
    LocalDate until = command instanceof HoldUntil hold ? hold.until() : null;
    return before.entry(kind, by, command.reason(), null, until);
  }

  private static Problem refused(String why) {
    return Problem.conflict(why);
  }

  private static Problem wrong(Wrong wrong) {
    return Problem.invalid(List.of(new FieldError(wrong.pointer(), wrong.detail())));
  }
}

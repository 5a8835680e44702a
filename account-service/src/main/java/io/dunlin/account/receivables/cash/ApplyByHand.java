package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Puts the money of a payment where a person wants it: all of it or nothing (E12). */
@UseCase
class ApplyByHand {

  private final PaymentOwners owners;
  private final ByHandRecords records;
  private final ReceivablesAccounts receivables;
  private final AccountCommit commit;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ApplyByHand(
      PaymentOwners owners,
      ByHandRecords records,
      ReceivablesAccounts receivables,
      AccountCommit commit,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.owners = owners;
    this.records = records;
    this.receivables = receivables;
    this.commit = commit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether it was done now, or before under the same key. */
  record Done(Applied applied, boolean isNew) {}

  Mono<Done> apply(
      ManualApplication wish, @Nullable String of, @Nullable String key, Caller caller) {
    return owners
        .one(wish.payment(), of, caller.scope())
        .flatMap(
            account ->
                transactions.execute(
                    List.of(account),
                    locked -> once(locked, new Asked(account, wish, key, caller.user()))));
  }

  private record Asked(String account, ManualApplication wish, @Nullable String key, String user) {}

  private Mono<Done> once(LockedAccounts locked, Asked asked) {
    return records
        .sameRequest(asked.account(), asked.wish().payment(), asked.key())
        .flatMap(before -> again(before, asked))
        .switchIfEmpty(
            Mono.defer(
                    () ->
                        receivables.load(
                            locked, BatchReferences.of(asked.account(), asked.wish()), clock.now()))
                .flatMap(batch -> apply(locked, batch, asked)));
  }

  private static Mono<Done> again(Applied before, Asked asked) {
    boolean same = before.wish().equals(asked.wish()) && before.by().equals(asked.user());
    return same ? Mono.just(new Done(before, false)) : Mono.error(keyTaken());
  }

  private Mono<Done> apply(LockedAccounts locked, AccountBatch batch, Asked asked) {
    List<FieldError> errors = batch.existing(asked.account()).apply(asked.wish());
    if (!errors.isEmpty()) {
      return Mono.error(impossible(errors));
    }
    Applied applied =
        new Applied(
            Identifiers.next().toString(),
            asked.account(),
            asked.key(),
            asked.wish(),
            asked.user(),
            clock.now());
    return records
        .add(applied)
        .then(commit.commit(locked, batch))
        .thenReturn(new Done(applied, true));
  }

  private static Problem impossible(List<FieldError> errors) {
    return Problem.unprocessable(
        ProblemCatalogue.NOT_POSSIBLE.typeName(), ProblemCatalogue.NOT_POSSIBLE.title(), errors);
  }

  private static Problem keyTaken() {
    return Problem.conflict(
        "Already used for something else",
        "Something else was done with this payment under this Idempotency-Key; take a new one");
  }
}

package io.dunlin.account.receivables.dispute;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Marks invoices as contested while a dispute is open or was upheld; their standing follows. */
@UseCase
class MarkDisputes {

  private final ReceivablesAccounts receivables;
  private final AccountCommit commit;
  private final BusinessClock clock;

  MarkDisputes(ReceivablesAccounts receivables, AccountCommit commit, BusinessClock clock) {
    this.receivables = receivables;
    this.commit = commit;
    this.clock = clock;
  }

  Mono<Void> handle(LockedAccounts locked, List<Received<DispositionEvent>> received) {
    List<Mark> marks = received.stream().flatMap(one -> mark(one.event())).toList();
    if (marks.isEmpty()) {
      return Mono.empty();
    }
    List<String> accounts = marks.stream().map(Mark::account).distinct().toList();
    List<String> invoices = marks.stream().flatMap(mark -> mark.invoices().stream()).toList();
    return receivables
        .load(locked, BatchReferences.of(accounts, invoices), clock.now())
        .doOnNext(batch -> marks.forEach(mark -> apply(batch, mark)))
        .flatMap(batch -> commit.commit(locked, batch));
  }

  private record Mark(String account, List<String> invoices, Dispute dispute) {}

  private static Stream<Mark> mark(DispositionEvent event) {
    return switch (event) {
      case DisputeOpened e -> Stream.of(new Mark(e.account(), e.invoices(), Dispute.OPEN));
      case DisputeResolved e -> Stream.of(new Mark(e.account(), e.invoices(), after(e.outcome())));
      default -> Stream.empty();
    };
  }

  private static Dispute after(DisputeOutcome outcome) {
    return switch (outcome) {
      case UPHELD -> Dispute.UPHELD;
      case REJECTED -> Dispute.NONE;
      case UNKNOWN -> Dispute.OPEN;
    };
  }

  private static void apply(AccountBatch batch, Mark mark) {
    ReceivablesAccount book = batch.account(mark.account());
    if (book != null) {
      book.mark(mark.invoices(), mark.dispute());
    }
  }
}

package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.intake.Rejections.Rejected;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.OutgoingMessage;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Posts up to 1,000 events of Finance to their accounts, in their order and each once. */
@UseCase
class PostFinanceEvents {

  private final AccountTransactions transactions;
  private final FinanceEvents events;
  private final Rejections rejections;
  private final ReceivablesAccounts accounts;
  private final AccountCommit commit;
  private final BusinessClock clock;

  PostFinanceEvents(
      AccountTransactions transactions,
      FinanceEvents events,
      Rejections rejections,
      ReceivablesAccounts accounts,
      AccountCommit commit,
      BusinessClock clock) {
    this.transactions = transactions;
    this.events = events;
    this.rejections = rejections;
    this.accounts = accounts;
    this.commit = commit;
    this.clock = clock;
  }

  /** The verdicts in the order of the events; one bad event never harms its neighbours. */
  Mono<List<Verdict>> post(List<ReceivedEvent> batch, Channel channel) {
    return transactions.execute(accounts(batch), locked -> post(locked, batch, channel));
  }

  /** For a caller whose transaction holds the accounts' locks already. */
  Mono<List<Verdict>> post(LockedAccounts locked, List<ReceivedEvent> batch, Channel channel) {
    return events
        .register(locked, valid(batch))
        .flatMap(
            deduplication ->
                accounts
                    .load(locked, BatchReferences.in(deduplication.fresh(batch)), clock.now())
                    .flatMap(loaded -> save(locked, batch, deduplication, loaded, channel)));
  }

  private Mono<List<Verdict>> save(
      LockedAccounts locked,
      List<ReceivedEvent> batch,
      EventDeduplication deduplication,
      AccountBatch loaded,
      Channel channel) {
    List<Verdict> verdicts = deduplication.post(batch, loaded);
    List<Rejected> rejected = Rejections.among(batch, verdicts, channel, clock.now());
    return events
        .correct(locked, deduplication.corrections())
        .then(rejections.keep(rejected, channel, clock.now()))
        .then(commit.commit(locked, loaded, toPublish(rejected, channel)))
        .thenReturn(verdicts);
  }

  /** What came in by the topic has nobody who waits for an answer; it is told there too. */
  private static List<OutgoingMessage> toPublish(List<Rejected> rejected, Channel channel) {
    return channel == Channel.TOPIC ? rejected.stream().map(Rejected::message).toList() : List.of();
  }

  private static Set<String> accounts(List<ReceivedEvent> batch) {
    return valid(batch).stream()
        .map(valid -> valid.event().account())
        .filter(account -> !account.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<Valid> valid(List<ReceivedEvent> batch) {
    return batch.stream().filter(Valid.class::isInstance).map(Valid.class::cast).toList();
  }
}

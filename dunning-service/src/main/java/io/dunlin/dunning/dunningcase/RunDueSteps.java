package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/**
 * Takes the steps that are due; any number of replicas may run this at once. They come after the
 * mailbox and before the messages, so that what a step ends is not sent.
 */
@UseCase
@Order(1)
class RunDueSteps implements DueWork {

  private final DueSequences sequences;
  private final DunningCaseProcessor processor;
  private final Outbox outbox;
  private final AccountTransactions transactions;

  RunDueSteps(
      DueSequences sequences,
      DunningCaseProcessor processor,
      Outbox outbox,
      AccountTransactions transactions) {
    this.sequences = sequences;
    this.processor = processor;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public Mono<Instant> nextDue() {
    return sequences.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return sequences.accounts(now, limit).flatMap(this::run);
  }

  private Mono<Integer> run(List<String> accounts) {
    return transactions.execute(
        accounts,
        locked ->
            processor
                .decide(locked, accounts, DunningCase::runDue)
                .collectList()
                .flatMap(events -> outbox.append(locked, events))
                .thenReturn(accounts.size()));
  }
}

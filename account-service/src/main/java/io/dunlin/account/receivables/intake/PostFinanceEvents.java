package io.dunlin.account.receivables.intake;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.intake.Incoming.Valid;
import io.dunlin.account.receivables.intake.Rejections.Rejected;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.OutgoingMessage;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Takes up to 1,000 events of Finance, in their order and each once, into the books. */
@UseCase
class PostFinanceEvents {

  private final AccountTransactions transactions;
  private final FinanceEvents events;
  private final Rejections rejections;
  private final ReceivablesAccounts books;
  private final AccountCommit commit;
  private final BusinessClock clock;

  PostFinanceEvents(
      AccountTransactions transactions,
      FinanceEvents events,
      Rejections rejections,
      ReceivablesAccounts books,
      AccountCommit commit,
      BusinessClock clock) {
    this.transactions = transactions;
    this.events = events;
    this.rejections = rejections;
    this.books = books;
    this.commit = commit;
    this.clock = clock;
  }

  /** The verdicts in the order of the events; one bad event never harms its neighbours. */
  Mono<List<Verdict>> post(List<Incoming> batch, Channel door) {
    return transactions.execute(accounts(batch), _ -> take(batch, door));
  }

  /** For a caller whose transaction holds the accounts' locks already. */
  Mono<List<Verdict>> take(List<Incoming> batch, Channel door) {
    return events
        .register(valid(batch))
        .flatMap(taken -> decide(batch, taken))
        .flatMap(decided -> save(decided, door));
  }

  static Set<String> accounts(List<Incoming> batch) {
    return valid(batch).stream()
        .map(valid -> valid.event().account())
        .filter(account -> !account.isEmpty())
        .collect(Collectors.toSet());
  }

  private record Decided(
      List<Incoming> batch, List<Verdict> verdicts, EventDeduplication taken, AccountBatch books) {}

  private Mono<Decided> decide(List<Incoming> batch, EventDeduplication taken) {
    return books
        .open(taken.fresh(batch).stream().map(Valid::event).toList(), clock.now())
        .map(open -> new Decided(batch, taken.take(batch, open), taken, open));
  }

  private Mono<List<Verdict>> save(Decided decided, Channel door) {
    List<Rejected> rejected =
        Rejections.among(decided.batch(), decided.verdicts(), door, clock.now());
    return events
        .correct(decided.taken(), decided.taken().fresh(decided.batch()))
        .then(rejections.keep(rejected, door, clock.now()))
        .then(commit.commit(decided.books(), toPublish(rejected, door)))
        .thenReturn(decided.verdicts());
  }

  /** What came in by the topic has nobody who waits for an answer; it is told there too. */
  private static List<OutgoingMessage> toPublish(List<Rejected> rejected, Channel door) {
    return door == Channel.TOPIC ? rejected.stream().map(Rejected::message).toList() : List.of();
  }

  private static List<Valid> valid(List<Incoming> batch) {
    return batch.stream().filter(Valid.class::isInstance).map(Valid.class::cast).toList();
  }
}

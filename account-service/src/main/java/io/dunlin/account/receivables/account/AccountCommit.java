package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.account.AccountChangeListener.Consequences;
import io.dunlin.events.AccountEvent;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.outbox.OutgoingMessage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a batch in one way: its accounts are closed, the listeners decide what follows, all is saved
 * once per table, and all events are appended at once, each after the ones that caused it.
 */
@Component
public class AccountCommit {

  private final ReceivablesAccounts accounts;
  private final List<AccountChangeListener> listeners;
  private final Outbox outbox;

  AccountCommit(
      ReceivablesAccounts accounts, List<AccountChangeListener> listeners, Outbox outbox) {
    this.accounts = accounts;
    this.listeners = listeners;
    this.outbox = outbox;
  }

  public Mono<Void> commit(AccountBatch batch) {
    return commit(batch, List.of());
  }

  /**
   * Commits a batch whose transaction has more to publish than events of accounts.
   *
   * @param messages appended last
   */
  public Mono<Void> commit(AccountBatch batch, List<OutgoingMessage> messages) {
    List<AccountEvent> events = batch.close();
    return Flux.fromIterable(listeners)
        .concatMap(listener -> listener.follow(batch))
        .collectList()
        .flatMap(
            consequences ->
                accounts
                    .save(batch)
                    .thenMany(Flux.fromIterable(consequences).concatMap(Consequences::save))
                    .then(outbox.appendMessages(inOrder(events, consequences, messages))));
  }

  private static List<OutgoingMessage> inOrder(
      List<AccountEvent> events, List<Consequences> consequences, List<OutgoingMessage> messages) {
    Stream<AccountEvent> following = consequences.stream().flatMap(one -> one.events().stream());
    return Stream.concat(
            Stream.concat(events.stream(), following).map(OutgoingMessage::of), messages.stream())
        .toList();
  }
}

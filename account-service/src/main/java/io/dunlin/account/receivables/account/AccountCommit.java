package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.account.AccountChangeListener.Consequences;
import io.dunlin.events.AccountEvent;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.outbox.OutgoingMessage;
import io.dunlin.kit.transaction.LockedAccounts;
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

  public Mono<Void> commit(LockedAccounts locked, AccountBatch batch) {
    return commit(locked, batch, List.of());
  }

  /**
   * Commits a batch whose transaction has more to publish than events of accounts.
   *
   * @param messages appended after the events
   */
  public Mono<Void> commit(
      LockedAccounts locked, AccountBatch batch, List<OutgoingMessage> messages) {
    return save(locked, batch)
        .collectList()
        .flatMap(events -> outbox.append(locked, events, messages));
  }

  /** Does the same without publishing: the events are for the caller to append with others. */
  public Flux<AccountEvent> save(LockedAccounts locked, AccountBatch batch) {
    List<AccountEvent> events = batch.close();
    return Flux.fromIterable(listeners)
        .concatMap(listener -> consequences(listener, locked, batch))
        .collectList()
        .flatMapMany(
            consequences ->
                accounts
                    .save(locked, batch)
                    .thenMany(Flux.fromIterable(consequences).concatMap(Consequences::save))
                    .thenMany(inOrder(events, consequences)));
  }

  private static Mono<Consequences> consequences(
      AccountChangeListener listener, LockedAccounts locked, AccountBatch batch) {
    List<ReceivablesAccount> concerned =
        batch.accounts().stream().filter(listener::concerns).toList();
    return concerned.isEmpty() ? Mono.empty() : listener.follow(locked, concerned, batch.now());
  }

  private static Flux<AccountEvent> inOrder(
      List<AccountEvent> events, List<Consequences> consequences) {
    return Flux.fromIterable(events)
        .concatWith(Flux.fromIterable(consequences).concatMapIterable(Consequences::events));
  }
}

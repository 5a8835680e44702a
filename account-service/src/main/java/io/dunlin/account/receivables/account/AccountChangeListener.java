package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A feature that follows the changes of accounts, implemented where the feature lives. */
@Component
public interface AccountChangeListener {

  /** Whether something may follow from the changes of an account. */
  boolean concerns(ReceivablesAccount account);

  /**
   * Decides what follows for the feature from changes that are decided and not yet saved. A
   * listener loads its own rows, with one query per table, and takes all that it must know of the
   * accounts from them.
   *
   * @param accounts the accounts of the batch for which {@link #concerns} is true; never empty
   */
  Mono<Consequences> follow(LockedAccounts locked, List<ReceivablesAccount> accounts, Instant now);

  /**
   * What follows from a batch for one feature.
   *
   * @param save saves the feature's rows; subscribed to after the accounts have been saved
   * @param events appended to the outbox after the events of the accounts, which caused them
   */
  record Consequences(Mono<Void> save, List<AccountEvent> events) {

    public static final Consequences NONE = new Consequences(Mono.empty(), List.of());
  }
}

package io.dunlin.kit.transaction;

import module java.base;

/**
 * Proof that the running transaction holds the locks of these accounts. Only {@link
 * AccountTransactions} hands it out; a store that must not be used without the locks requires it as
 * an argument.
 */
public final class LockedAccounts {

  private final Set<String> accounts;

  LockedAccounts(Collection<String> accounts) {
    this.accounts = Set.copyOf(accounts);
  }

  /** Whether the lock of an account is among those that are held. */
  public boolean holds(String account) {
    return accounts.contains(account);
  }
}

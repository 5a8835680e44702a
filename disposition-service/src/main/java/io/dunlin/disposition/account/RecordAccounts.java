package io.dunlin.disposition.account;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Records what account-service tells of accounts, episodes and invoices. */
@UseCase
public class RecordAccounts {

  private final Accounts accounts;
  private final Standings standings;
  private final Episodes episodes;
  private final Invoices invoices;

  RecordAccounts(Accounts accounts, Standings standings, Episodes episodes, Invoices invoices) {
    this.accounts = accounts;
    this.standings = standings;
    this.episodes = episodes;
    this.invoices = invoices;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    AccountUpdates updates = AccountUpdates.of(events.stream().map(Received::event).toList());
    return accounts
        .saveProfiles(locked, updates.profiles())
        .then(standings.save(locked, updates.standings()))
        .then(episodes.save(locked, updates.episodes()))
        .then(Mono.defer(() -> saveInvoices(locked, updates)));
  }

  private Mono<Void> saveInvoices(LockedAccounts locked, AccountUpdates updates) {
    return updates.invoices().isEmpty()
        ? Mono.empty()
        : invoices
            .find(updates.invoices())
            .flatMap(known -> invoices.save(locked, updates.invoicesAfter(known)));
  }
}

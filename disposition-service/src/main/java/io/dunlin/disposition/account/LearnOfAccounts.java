package io.dunlin.disposition.account;

import io.dunlin.events.AccountEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps what account-service tells of accounts, episodes and invoices. */
@UseCase
public class LearnOfAccounts {

  private final Accounts accounts;
  private final Episodes episodes;
  private final Invoices invoices;

  LearnOfAccounts(Accounts accounts, Episodes episodes, Invoices invoices) {
    this.accounts = accounts;
    this.episodes = episodes;
    this.invoices = invoices;
  }

  /** To be called while the accounts are locked. */
  public Mono<Void> from(List<Received<AccountEvent>> events) {
    AccountNews news = AccountNews.of(events.stream().map(Received::event).toList());
    return accounts
        .saveProfiles(news.profiles())
        .then(accounts.saveStandings(news.standings()))
        .then(episodes.save(news.episodes()))
        .then(Mono.defer(() -> saveInvoices(news)));
  }

  private Mono<Void> saveInvoices(AccountNews news) {
    return news.invoices().isEmpty()
        ? Mono.empty()
        : invoices.find(news.invoices()).flatMap(known -> invoices.save(news.invoicesAfter(known)));
  }
}

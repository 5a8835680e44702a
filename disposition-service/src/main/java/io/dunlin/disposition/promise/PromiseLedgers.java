package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.Invoices;
import io.dunlin.disposition.account.OpenAmounts;
import io.dunlin.disposition.account.Standings;
import io.dunlin.disposition.promiseapproval.PromiseApprovals;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Loads the promises of accounts together with what decides on them. */
@Repository
public class PromiseLedgers {

  private static final String LAST_PAYMENT =
      "SELECT coalesce(max(seq), 0) AS last FROM payment WHERE account = $1";

  private final Promises promises;
  private final Payments payments;
  private final PromiseApprovals approvals;
  private final Accounts accounts;
  private final Standings standings;
  private final Invoices invoices;
  private final DatabaseClient database;
  private final PromiseSettings settings;

  PromiseLedgers(
      Promises promises,
      Payments payments,
      PromiseApprovals approvals,
      Accounts accounts,
      Standings standings,
      Invoices invoices,
      DatabaseClient database,
      PromiseSettings settings) {
    this.promises = promises;
    this.payments = payments;
    this.approvals = approvals;
    this.accounts = accounts;
    this.standings = standings;
    this.invoices = invoices;
    this.database = database;
    this.settings = settings;
  }

  /** The ledgers of the accounts that have promises. */
  Mono<List<PromiseLedger>> of(Collection<String> concerned) {
    return promises
        .of(concerned)
        .flatMap(found -> found.isEmpty() ? Mono.just(List.of()) : ledgers(found));
  }

  private Mono<List<PromiseLedger>> ledgers(List<Promise> found) {
    Map<String, List<Promise>> byAccount =
        found.stream().collect(Collectors.groupingBy(Promise::account));
    return Mono.zip(
            accounts.findAll(byAccount.keySet()),
            standings.open(byAccount.keySet()),
            payments.of(byAccount.keySet()))
        .map(
            it ->
                byAccount.entrySet().stream()
                    .map(
                        entry ->
                            ledger(
                                Objects.requireNonNull(it.getT1().get(entry.getKey())),
                                it.getT2(),
                                entry.getValue(),
                                it.getT3()))
                    .toList());
  }

  /** The limits of what an account may promise at this moment. */
  public Mono<PromiseLimits> limits(LockedAccounts locked, Account account, Instant now) {
    List<String> one = List.of(account.account());
    return Mono.zip(
            promises.of(one),
            payments.of(one),
            standings.open(one),
            approvals.unused(account.account()),
            invoices.overdueOrOpen(account, now),
            database.sql(LAST_PAYMENT).bind(0, account.account()).mapValue(Long.class).one())
        .map(
            it ->
                new PromiseLimits(
                    ledger(account, it.getT3(), it.getT1(), it.getT2()),
                    it.getT4(),
                    it.getT5(),
                    it.getT6(),
                    settings.mostDaysAhead()));
  }

  private static PromiseLedger ledger(
      Account account,
      Map<String, OpenAmounts> open,
      List<Promise> promises,
      List<Payment> payments) {
    String number = account.account();
    return new PromiseLedger(
        account,
        open.getOrDefault(number, OpenAmounts.UNKNOWN),
        promises,
        payments.stream().filter(payment -> payment.account().equals(number)).toList());
  }
}

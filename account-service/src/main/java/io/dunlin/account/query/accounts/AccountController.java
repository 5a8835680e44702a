package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.receivables.rate.Rates;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One account, to read. CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1/accounts/{account}")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class AccountController {

  private final AccountViews accounts;
  private final Rates rates;
  private final BusinessClock clock;

  AccountController(AccountViews accounts, Rates rates, BusinessClock clock) {
    this.accounts = accounts;
    this.rates = rates;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "One account with its standing",
      description =
          """
          For example `/api/v1/accounts/A-1001`. Amounts of the standing are in the account's own \
          currency, those in others apart; `total` is all of them in the reporting currency, with \
          each rate that this took and its day. What is in a currency \
          that `withoutRate` names is left out of it.\
          """)
  Mono<AccountView> account(@PathVariable String account, Caller caller) {
    return accounts
        .one(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .flatMap(this::withTotal);
  }

  private Mono<AccountView> withTotal(AccountView account) {
    LocalDate today = clock.today(ZoneId.of(account.timeZone()));
    return rates
        .on(today, account.currencies())
        .map(known -> account.with(TotalView.of(account.standing(), known)));
  }
}

package io.dunlin.account.query;

import io.dunlin.account.list.Asked;
import io.dunlin.account.query.InvoiceMovements.MovementView;
import io.dunlin.account.query.InvoiceView.State;
import io.dunlin.account.query.PaymentViews.PaymentView;
import io.dunlin.account.receivables.rate.Rates;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Accounts, their invoices and payments, to read. CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
@Allowed({
  Role.FINANCE,
  Role.AR,
  Role.AGENT,
  Role.CSM,
  Role.TEAM_LEAD,
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO,
  Role.OPS,
  Role.SERVICE
})
class AccountController {

  private final AccountViews accounts;
  private final InvoiceViews invoices;
  private final PaymentViews payments;
  private final InvoiceMovements movements;
  private final Rates rates;
  private final BusinessClock clock;

  AccountController(
      AccountViews accounts,
      InvoiceViews invoices,
      PaymentViews payments,
      InvoiceMovements movements,
      Rates rates,
      BusinessClock clock) {
    this.accounts = accounts;
    this.invoices = invoices;
    this.payments = payments;
    this.movements = movements;
    this.rates = rates;
    this.clock = clock;
  }

  @GetMapping("/accounts/{account}")
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
    return known(account, caller).flatMap(this::withTotal);
  }

  @GetMapping("/accounts/{account}/invoices")
  @Operation(
      summary = "An account's invoices, the oldest due first",
      description = "For example `/api/v1/accounts/A-1001/invoices?state=overdue`.")
  Mono<Page<InvoiceView>> invoices(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String state,
      Caller caller,
      PageRequest page) {
    Asked asked = new Asked();
    State wanted = asked.oneOf("state", State.ALL, state);
    if (!asked.wrong().isEmpty()) {
      throw Problem.invalidParameters(asked.wrong());
    }
    return known(account, caller).then(invoices.ofAccount(account, wanted, caller.scope(), page));
  }

  @GetMapping("/accounts/{account}/payments")
  @Operation(
      summary = "An account's payments and credits, the latest first",
      description = "For example `/api/v1/accounts/A-1001/payments?limit=10`.")
  Mono<Page<PaymentView>> payments(@PathVariable String account, Caller caller, PageRequest page) {
    return known(account, caller).then(payments.ofAccount(account, page));
  }

  @GetMapping("/invoices/{invoice}")
  @Operation(summary = "One invoice", description = "For example `/api/v1/invoices/INV-4711`.")
  Mono<InvoiceView> invoice(@PathVariable String invoice, Caller caller) {
    return invoices.one(invoice, caller.scope()).switchIfEmpty(notFound("Invoice", invoice));
  }

  @GetMapping("/invoices/{invoice}/movements")
  @Operation(
      summary = "What moved on an invoice, in the order in which it became known",
      description =
          """
          For example `/api/v1/invoices/INV-4711/movements`: its issue, amendments and voiding, what \
          was applied to it and taken back, and write-offs with their reason and who approved \
          them.\
          """)
  Mono<Page<MovementView>> movements(
      @PathVariable String invoice, Caller caller, PageRequest page) {
    return invoice(invoice, caller).flatMap(found -> movements.of(found, page));
  }

  private Mono<AccountView> known(String account, Caller caller) {
    return accounts.one(account, caller.scope()).switchIfEmpty(notFound("Account", account));
  }

  private Mono<AccountView> withTotal(AccountView account) {
    LocalDate today = clock.today(ZoneId.of(account.timeZone()));
    return rates
        .on(today, account.currencies())
        .map(known -> account.with(TotalView.of(account.standing(), known)));
  }

  private static <T> Mono<T> notFound(String what, String number) {
    return Mono.error(() -> Problem.notFound(what + " " + number));
  }
}

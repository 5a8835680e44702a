package io.dunlin.account.view;

import io.dunlin.account.list.Asked;
import io.dunlin.account.view.InvoiceView.State;
import io.dunlin.account.view.PaymentViews.PaymentView;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

  AccountController(AccountViews accounts, InvoiceViews invoices, PaymentViews payments) {
    this.accounts = accounts;
    this.invoices = invoices;
    this.payments = payments;
  }

  @GetMapping("/accounts/{account}")
  @Operation(
      summary = "One account with its standing",
      description = "For example `/api/v1/accounts/A-1001`.")
  Mono<AccountView> account(@PathVariable String account, Caller caller) {
    return accounts.one(account, caller.scope()).switchIfEmpty(notFound("Account", account));
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
    return account(account, caller).then(invoices.ofAccount(account, wanted, caller.scope(), page));
  }

  @GetMapping("/accounts/{account}/payments")
  @Operation(
      summary = "An account's payments and credits, the latest first",
      description = "For example `/api/v1/accounts/A-1001/payments?limit=10`.")
  Mono<Page<PaymentView>> payments(@PathVariable String account, Caller caller, PageRequest page) {
    return account(account, caller).then(payments.ofAccount(account, page));
  }

  @GetMapping("/invoices/{invoice}")
  @Operation(summary = "One invoice", description = "For example `/api/v1/invoices/INV-4711`.")
  Mono<InvoiceView> invoice(@PathVariable String invoice, Caller caller) {
    return invoices.one(invoice, caller.scope()).switchIfEmpty(notFound("Invoice", invoice));
  }

  private static <T> Mono<T> notFound(String what, String number) {
    return Mono.error(() -> Problem.notFound(what + " " + number));
  }
}

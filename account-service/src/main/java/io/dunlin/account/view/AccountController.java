package io.dunlin.account.view;

import io.dunlin.account.view.InvoiceView.State;
import io.dunlin.account.view.PaymentViews.PaymentView;
import io.dunlin.events.AccountState;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  @GetMapping("/accounts")
  @Operation(
      summary = "Accounts with what they owe",
      description = "For example `/api/v1/accounts?standing=OVERDUE&segment=CORE&csm=dana&q=acme`.")
  Mono<Page<AccountView>> accounts(
      @RequestParam(required = false) @Nullable String standing,
      @RequestParam(required = false) @Nullable String segment,
      @RequestParam(required = false) @Nullable String csm,
      @RequestParam(required = false) @Nullable String collector,
      @RequestParam(required = false) @Nullable String q,
      Caller caller,
      PageRequest page) {
    AccountState state = oneOf(AccountState.class, "standing", standing);
    return accounts.many(new Filter(state, segment, csm, collector, q), caller.scope(), page);
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
    State wanted = oneOf(State.class, "state", state);
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

  private static <E extends Enum<E>> @Nullable E oneOf(
      Class<E> type, String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    E[] choices = type.getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> unknown(parameter, "One of " + Arrays.toString(choices)));
  }

  private static Problem unknown(String parameter, String detail) {
    return Problem.badRequest(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        List.of(new FieldError("?" + parameter, detail)));
  }
}

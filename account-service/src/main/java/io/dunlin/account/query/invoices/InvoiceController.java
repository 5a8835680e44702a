package io.dunlin.account.query.invoices;

import io.dunlin.account.customer.ownership.AccountAccess;
import io.dunlin.account.query.invoices.InvoiceMovements.MovementView;
import io.dunlin.account.query.invoices.InvoiceView.State;
import io.dunlin.kit.list.ListQuery;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
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

/** The invoices of an account, one invoice and its movements. CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class InvoiceController {

  private final AccountAccess access;
  private final InvoiceViews invoices;
  private final InvoiceMovements movements;

  InvoiceController(AccountAccess access, InvoiceViews invoices, InvoiceMovements movements) {
    this.access = access;
    this.invoices = invoices;
    this.movements = movements;
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
    ListQuery asked = new ListQuery();
    State wanted = asked.oneOf("state", State.ALL, state);
    asked.refuse();
    return access
        .require(account, caller.scope())
        .then(invoices.ofAccount(account, wanted, caller.scope(), page));
  }

  @GetMapping("/invoices/{invoice}")
  @Operation(summary = "One invoice", description = "For example `/api/v1/invoices/INV-4711`.")
  Mono<InvoiceView> invoice(@PathVariable String invoice, Caller caller) {
    return invoices
        .one(invoice, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Invoice " + invoice)));
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
}

package io.dunlin.account.query.payments;

import io.dunlin.account.customer.ownership.AccountAccess;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The payments and credits of an account. CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/payments")
@Tag(name = "Accounts")
@AccountReaders(also = {Role.OPS, Role.SERVICE})
class AccountPaymentController {

  private final AccountAccess access;
  private final PaymentViews payments;

  AccountPaymentController(AccountAccess access, PaymentViews payments) {
    this.access = access;
    this.payments = payments;
  }

  @GetMapping
  @Operation(
      summary = "An account's payments and credits, the latest first",
      description = "For example `/api/v1/accounts/A-1001/payments?limit=10`.")
  Mono<Page<PaymentView>> payments(@PathVariable String account, Caller caller, PageRequest page) {
    return access.require(account, caller.scope()).then(payments.ofAccount(account, page));
  }
}

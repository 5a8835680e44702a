package io.dunlin.account.customer.ownership;

import io.dunlin.account.customer.transfer.Transfers;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The owners of an account, to read. */
@RestController
@Tag(name = "Transfers")
class OwnerController {

  private final AccountAccess access;
  private final Transfers transfers;

  OwnerController(AccountAccess access, Transfers transfers) {
    this.access = access;
    this.transfers = transfers;
  }

  @GetMapping("/api/v1/accounts/{account}/owners")
  @AccountReaders(also = Role.SERVICE)
  @Operation(
      summary = "The CSMs who have owned an account, the present one first",
      description = "For example `/api/v1/accounts/A-1001/owners`. All of them are on one page.")
  Mono<Page<Owner>> owners(@PathVariable String account, Caller caller) {
    return access
        .require(account, caller.scope())
        .zipWith(transfers.done(account), Owner::history)
        .map(history -> new Page<>(history, null));
  }
}

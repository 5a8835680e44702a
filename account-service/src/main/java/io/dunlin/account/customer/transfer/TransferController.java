package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.checklist.FieldFaults;
import io.dunlin.account.customer.transfer.Transfer.State;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Transfers of accounts, to read and to cancel. */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Transfers")
@Allowed({Role.CSM, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER})
class TransferController {

  private final CancelTransfer cancel;
  private final Transfers transfers;

  TransferController(CancelTransfer cancel, Transfers transfers) {
    this.cancel = cancel;
    this.transfers = transfers;
  }

  record Cancel(@Nullable String reason) {}

  @PostMapping("/{id}/cancel")
  @Allowed({Role.CS_OPS, Role.MANAGER})
  @Operation(
      summary = "Cancel a transfer before its day, or while it waits for its checklist",
      description = "For example `{\"reason\":\"dana stays after all\"}`.")
  Mono<TransferView> cancel(@PathVariable String id, @RequestBody Cancel body, Caller caller) {
    FieldFaults faults = new FieldFaults();
    String reason = faults.words("reason", body.reason());
    if (reason == null) {
      throw TransferProblems.invalid(faults.all());
    }
    return cancel.of(id, reason, caller).map(TransferView::of);
  }

  @GetMapping
  @Operation(
      summary = "Transfers, the latest asked for first",
      description = "For example `/api/v1/transfers?state=WAITING&account=A-1001`.")
  Mono<Page<TransferView>> transfers(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable State state,
      Caller caller,
      PageRequest page) {
    return transfers
        .page(account, state, caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), Transfer::id).map(TransferView::of));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One transfer",
      description = "For example `/api/v1/transfers/0195f000-0000-7000-8000-000000000001`.")
  Mono<TransferView> transfer(@PathVariable String id, Caller caller) {
    return transfers.require(id, caller.scope()).map(TransferView::of);
  }
}

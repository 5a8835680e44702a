package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Transfer.State;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Transfers of accounts: team leads ask for them, CS operations see to them. */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Transfers")
@Allowed({Role.CSM, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER})
class TransferController {

  /** JSON and CSV are one operation in the description of the interface. */
  static final String ASK = "Ask for transfers: one as JSON, or many as CSV";

  static final String HOW_TO_ASK =
      """
          As JSON, for example `{"account":"A-1001","from":"dana","to":"eve","reason":"WORKLOAD",\
          "effectiveOn":"2026-04-01"}`. As `text/csv`, a first line \
          `account,from,to,reason,effectiveOn` and up to 10,000 rows, each checked before anything \
          is done; with `?dryRun=true` nothing is done at all, and the report names each bad row \
          with its line and what is wrong. With a bad row among them nothing is scheduled either \
          (422, the pointers are `/line/field`), unless `?skipBad=true` asks for the good ones. \
          A transfer takes effect by itself when its day begins in the account's time zone. It is \
          automated or manual, and says why; a manual one waits until its checklist is complete.\
          """;

  private final RequestTransfer request;
  private final CancelTransfer cancel;
  private final Transfers transfers;

  TransferController(RequestTransfer request, CancelTransfer cancel, Transfers transfers) {
    this.request = request;
    this.cancel = cancel;
    this.transfers = transfers;
  }

  record Body(
      @Nullable String account,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason,
      @Nullable String effectiveOn) {

    Asked asked() {
      return new Asked(0, account, from, to, reason, effectiveOn, 0);
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.TEAM_LEAD, Role.MANAGER})
  @Operation(summary = ASK, description = HOW_TO_ASK)
  Mono<TransferView> request(@RequestBody Body body, Caller caller) {
    return request.of(body.asked(), caller).map(TransferView::of);
  }

  record Cancel(@Nullable String reason) {}

  @PostMapping("/{id}/cancel")
  @Allowed({Role.CS_OPS, Role.MANAGER})
  @Operation(
      summary = "Cancel a transfer before its day, or while it waits for its checklist",
      description = "For example `{\"reason\":\"dana stays after all\"}`.")
  Mono<TransferView> cancel(@PathVariable String id, @RequestBody Cancel body, Caller caller) {
    Faults faults = new Faults();
    String reason = faults.words("reason", body.reason());
    if (reason == null) {
      throw Refusals.invalid(faults.all());
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
    return transfers
        .find(id, caller.scope())
        .switchIfEmpty(Refusals.unknown(id))
        .map(TransferView::of);
  }
}

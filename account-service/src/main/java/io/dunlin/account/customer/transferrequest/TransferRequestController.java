package io.dunlin.account.customer.transferrequest;

import io.dunlin.account.customer.transfer.TransferView;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes one transfer that a team lead asks for (D1). */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Transfers")
class TransferRequestController {

  /** JSON and CSV are one operation in the description of the interface. */
  static final String SUMMARY = "Ask for transfers: one as JSON, or many as CSV";

  static final String DESCRIPTION =
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

  private final RequestTransfers request;

  TransferRequestController(RequestTransfers request) {
    this.request = request;
  }

  record Body(
      @Nullable String account,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason,
      @Nullable String effectiveOn) {

    RequestedTransfer requested() {
      return new RequestedTransfer(0, account, from, to, reason, effectiveOn, 0);
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.TEAM_LEAD, Role.MANAGER})
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  Mono<TransferView> request(@RequestBody Body body, Caller caller) {
    return request.schedule(body.requested(), caller).map(TransferView::of);
  }
}

package io.dunlin.account.customer.transferrequest;

import module java.base;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes many transfers in one file (D1). */
@RestController
@Tag(name = "Transfers")
class TransferFileController {

  private final TransferFile file;
  private final RequestTransfers request;

  TransferFileController(TransferFile file, RequestTransfers request) {
    this.file = file;
    this.request = request;
  }

  @PostMapping(path = "/api/v1/transfers", consumes = TransferFile.MEDIA_TYPE)
  @Allowed({Role.TEAM_LEAD, Role.MANAGER})
  @Operation(
      summary = TransferRequestController.SUMMARY,
      description = TransferRequestController.DESCRIPTION)
  Mono<TransferReport> request(
      @RequestBody String csv,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean skipBad,
      Caller caller) {
    List<RequestedTransfer> rows = file.read(csv);
    return dryRun ? request.tryOut(rows) : request.schedule(rows, skipBad, caller);
  }
}

package io.dunlin.account.transfer;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Many transfers in one file (D1). */
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
      summary = "Ask for transfers: one as JSON, or many as CSV",
      description =
          """
          As JSON, for example `{"account":"A-1001","from":"dana","to":"eve","reason":"WORKLOAD",\
          "effectiveOn":"2026-04-01"}`. As `text/csv`, a first line \
          `account,from,to,reason,effectiveOn` and up to 10,000 rows, each checked before anything \
          is done; with `?dryRun=true` nothing is done at all, and the report names each bad row \
          with its line and what is wrong. With a bad row among them nothing is scheduled either \
          (422, the pointers are `/line/field`), unless `?skipBad=true` asks for the good ones. \
          A transfer takes effect by itself when its day begins in the account's time zone. It is \
          automated or manual, and says why; a manual one waits until its checklist is complete.\
          """)
  Mono<Report> request(
      @RequestBody String csv,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean skipBad,
      Caller caller) {
    List<Asked> rows = file.read(csv);
    return dryRun ? request.tryOut(rows) : request.of(rows, skipBad, caller);
  }
}

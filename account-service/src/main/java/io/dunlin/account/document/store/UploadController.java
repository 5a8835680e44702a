package io.dunlin.account.document.store;

import io.dunlin.account.customer.ownership.AccountAccess;
import io.dunlin.account.document.store.UploadLabels.Label;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.document.Document;
import io.dunlin.kit.document.DocumentCheck;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.document.Uploads;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes contracts and supporting documents of an account from AR (E8). */
@RestController
@RequestMapping("/api/v1/accounts/{account}/documents")
@Tag(name = "Documents")
@Allowed(Role.AR)
class UploadController {

  private final AccountAccess access;
  private final StoreDocument store;
  private final Uploads uploads;
  private final DocumentCheck check;
  private final UploadLabels labels;
  private final BusinessClock clock;

  UploadController(
      AccountAccess access,
      StoreDocument store,
      Uploads uploads,
      DocumentCheck check,
      UploadLabels labels,
      BusinessClock clock) {
    this.access = access;
    this.store = store;
    this.uploads = uploads;
    this.check = check;
    this.labels = labels;
    this.clock = clock;
  }

  @PostMapping
  @Operation(
      summary = "Put a document there",
      description =
          """
          The document itself is the body, its type the Content-Type, for example
          `POST /api/v1/accounts/A-1001/documents?kind=CONTRACT&name=contract-2026.pdf`. Kinds are
          CONTRACT and SUPPORTING_DOCUMENT. The content must be of the type that is said. The same
          content again answers 200 with the document that is there. While too much comes in at once
          the answer is 429; send it again after the time in Retry-After.
          """,
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/pdf",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
              }))
  Mono<ResponseEntity<Document>> put(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String name,
      ServerHttpRequest request,
      Caller caller) {
    Label label = labels.read(kind, name);
    Format format = check.format(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
    return access
        .require(account, caller.scope())
        .then(
            uploads.hold(
                request.getHeaders(), () -> take(request, account, label, format, caller)));
  }

  private Mono<ResponseEntity<Document>> take(
      ServerHttpRequest request, String account, Label label, Format format, Caller caller) {
    return check
        .content(request.getBody(), format)
        .map(content -> label.on(account, format, content, caller.user(), clock.now()))
        .flatMap(document -> store.store(document).map(kept -> answer(kept, document)));
  }

  private static ResponseEntity<Document> answer(Document kept, NewDocument document) {
    boolean isNew = kept.document().equals(document.about().document());
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(kept);
  }
}

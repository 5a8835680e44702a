package io.dunlin.account.document.store;

import io.dunlin.account.customer.ownership.AccountAccess;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.document.Document;
import io.dunlin.kit.document.Document.Reading;
import io.dunlin.kit.document.DocumentKind;
import io.dunlin.kit.document.Documents;
import io.dunlin.kit.document.Download;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The documents of an account (E8). CSMs and agents see their own accounts'. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/documents")
@Tag(name = "Documents")
@AccountReaders(also = Role.SERVICE)
class DocumentController {

  private final AccountAccess access;
  private final Documents documents;
  private final BusinessClock clock;

  DocumentController(AccountAccess access, Documents documents, BusinessClock clock) {
    this.access = access;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "An account's documents, the latest first",
      description =
          "For example `/api/v1/accounts/A-1001/documents?kind=STATEMENT`; kinds are STATEMENT, INVOICE_COPY, CONTRACT and SUPPORTING_DOCUMENT.")
  Mono<Page<Document>> list(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String kind,
      Caller caller,
      PageRequest page) {
    DocumentKind wanted = kind(kind);
    return access
        .require(account, caller.scope())
        .then(documents.many(account, wanted, caller.scope(), page));
  }

  @GetMapping("/{document}")
  @Operation(
      summary = "What is known of a document, without its content",
      description =
          "For example `/api/v1/accounts/A-1001/documents/019505e2-7c1f-7b8a-9d8e-5f2b8d3c1a01`.")
  Mono<Document> one(@PathVariable String account, @PathVariable String document, Caller caller) {
    return documents.one(account, document, caller.scope()).switchIfEmpty(notFound(document));
  }

  @GetMapping("/{document}/content")
  @Operation(
      summary = "A document itself, to save; that the caller read it is recorded",
      description =
          """
          For example `/api/v1/accounts/A-1001/documents/019505e2-7c1f-7b8a-9d8e-5f2b8d3c1a01/content`.
          The ETag is the SHA-256 of the content; with it in If-None-Match the answer is 304, and
          nothing is recorded.
          """,
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "*/*",
                      schema = @Schema(type = "string", format = "binary"))))
  Mono<ResponseEntity<byte[]>> content(
      @PathVariable String account,
      @PathVariable String document,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
      Caller caller) {
    return documents
        .one(account, document, caller.scope())
        .filter(found -> known != null && known.contains(Download.etag(found)))
        .map(Download::notModified)
        .switchIfEmpty(
            Mono.defer(() -> documents.content(account, document, caller, clock.now()))
                .map(Download::of))
        .switchIfEmpty(notFound(document));
  }

  @GetMapping("/{document}/readings")
  @Allowed({Role.AR, Role.MANAGER, Role.CONTROLLER, Role.CFO})
  @Operation(
      summary = "Who was given a document's content, and when",
      description =
          "For example `/api/v1/accounts/A-1001/documents/019505e2-7c1f-7b8a-9d8e-5f2b8d3c1a01/readings`.")
  Mono<Page<Reading>> readings(
      @PathVariable String account,
      @PathVariable String document,
      Caller caller,
      PageRequest page) {
    return one(account, document, caller)
        .then(
            documents.readings(
                account, document, caller.scope(), page.afterNumber(), page.limit()));
  }

  private static @Nullable DocumentKind kind(@Nullable String kind) {
    ValidationErrors errors = new ValidationErrors();
    DocumentKind wanted = kind == null ? null : errors.oneOf("?kind", kind, DocumentKind.class);
    InvalidInput.raise(errors);
    return wanted;
  }

  private static <T> Mono<T> notFound(String document) {
    return Mono.error(() -> Problem.notFound("Document " + document));
  }
}

package io.dunlin.account.document.copy;

import io.dunlin.account.document.rendering.GetHtml;
import io.dunlin.account.document.rendering.GetPdf;
import io.dunlin.kit.document.Download;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Copies of invoices (E8). CSMs and agents get those of their own accounts. */
@RestController
@RequestMapping("/api/v1/invoices/{invoice}/copy")
@Tag(name = "Documents")
@AccountReaders(also = Role.SERVICE)
class InvoiceCopyController {

  private static final String WHAT = "A copy of an invoice for the customer, as PDF or page";
  private static final String HOW =
      """
      For example `/api/v1/invoices/INV-4711/copy` with `Accept: application/pdf` (also when nothing
      is asked for) or `text/html`. It is marked as a copy and kept among the account's documents,
      with who asked for it; the same one on the same day is the same document.
      """;

  private final InvoiceCopies copies;
  private final RenderInvoiceCopy render;

  InvoiceCopyController(InvoiceCopies copies, RenderInvoiceCopy render) {
    this.copies = copies;
    this.render = render;
  }

  @GetPdf
  @Operation(summary = WHAT, description = HOW)
  Mono<ResponseEntity<byte[]>> pdf(@PathVariable String invoice, Caller caller) {
    return copy(invoice, Format.PDF, caller);
  }

  @GetHtml
  @Operation(summary = WHAT, description = HOW)
  Mono<ResponseEntity<byte[]>> html(@PathVariable String invoice, Caller caller) {
    return copy(invoice, Format.HTML, caller);
  }

  private Mono<ResponseEntity<byte[]>> copy(String invoice, Format format, Caller caller) {
    return copies
        .one(invoice, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Invoice " + invoice)))
        .flatMap(copy -> render.render(copy, format, caller))
        .map(Download::of);
  }
}

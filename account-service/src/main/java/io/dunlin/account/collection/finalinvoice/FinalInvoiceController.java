package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoiceBody.PointBody;
import io.dunlin.account.collection.finalinvoice.FinalInvoices.Filter;
import io.dunlin.account.collection.finalinvoice.PointBodies.NewPoint;
import io.dunlin.account.collection.finalinvoice.PointBodies.ResolvedPoint;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Final invoices and what keeps them from being paid (E4). CSMs and agents see their own. */
@RestController
@RequestMapping("/api/v1/final-invoices")
@Tag(name = "Final invoices")
@AccountReaders
class FinalInvoiceController {

  private final FinalInvoices invoices;
  private final FinalInvoicePoints points;
  private final TrackFinalInvoicePoints track;

  FinalInvoiceController(
      FinalInvoices invoices, FinalInvoicePoints points, TrackFinalInvoicePoints track) {
    this.invoices = invoices;
    this.points = points;
    this.track = track;
  }

  @GetMapping
  @Operation(
      summary = "Final invoices that are open or have open points, the oldest due first",
      description = "For example `/api/v1/final-invoices?csm=dana`. Resolved points are left out.")
  Mono<Page<FinalInvoiceBody>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String csm,
      Caller caller,
      PageRequest page) {
    return invoices
        .many(new Filter(account, csm), caller.scope(), DayPosition.of(page), page.limit())
        .flatMap(this::withOpenPoints);
  }

  @GetMapping("/{invoice}")
  @Operation(
      summary = "One final invoice with all its points",
      description = "For example `/api/v1/final-invoices/INV-4711`.")
  Mono<FinalInvoiceBody> one(@PathVariable String invoice, Caller caller) {
    return invoices
        .require(invoice, caller.scope())
        .zipWhen(_ -> points.of(List.of(invoice)))
        .map(found -> FinalInvoiceBody.of(found.getT1(), found.getT2()));
  }

  @PostMapping("/{invoice}/points")
  @ResponseStatus(HttpStatus.CREATED)
  @CollectionStaff
  @Operation(
      summary = "Note what keeps a final invoice from being paid",
      description =
          """
          For example `{"kind":"TAX_EXEMPT_CERTIFICATE","owner":"frida","note":"Ask for the 2026 one"}`;
          kinds are TAX_EXEMPT_CERTIFICATE, SUPPORTING_DOCUMENT and QUESTION.
          """)
  Mono<PointBody> note(@PathVariable String invoice, @RequestBody NewPoint note, Caller caller) {
    return invoices
        .require(invoice, caller.scope())
        .flatMap(found -> track.note(found, note.read(), caller))
        .map(PointBody::of);
  }

  @PostMapping("/{invoice}/points/{id}/resolve")
  @CollectionStaff
  @Operation(
      summary = "Resolve a point",
      description = "For example `{\"note\":\"The certificate is with the contract\"}`.")
  Mono<PointBody> resolve(
      @PathVariable String invoice,
      @PathVariable String id,
      @RequestBody ResolvedPoint resolve,
      Caller caller) {
    return points
        .require(id, invoice, caller.scope())
        .flatMap(seen -> track.resolve(seen, resolve.read(), caller))
        .map(PointBody::of);
  }

  private Mono<Page<FinalInvoiceBody>> withOpenPoints(Page<FinalInvoice> page) {
    return points
        .of(page.items().stream().map(FinalInvoice::invoice).toList())
        .map(found -> page.map(row -> FinalInvoiceBody.of(row, found).withOpenPoints()));
  }
}

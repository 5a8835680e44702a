package io.dunlin.account.copy;

import io.dunlin.account.paper.Paper;
import io.dunlin.account.paper.Printer;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.document.Content;
import io.dunlin.kit.document.DocumentKind;
import io.dunlin.kit.document.DocumentStore;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.road.AccountRoad;
import io.dunlin.kit.security.Caller;
import java.util.List;
import reactor.core.publisher.Mono;

/** Prints a copy of an invoice and keeps it, because it goes to the customer (E8). */
@UseCase
class GiveInvoiceCopy {

  private final Printer printer;
  private final DocumentStore documents;
  private final AccountRoad road;
  private final BusinessClock clock;

  GiveInvoiceCopy(Printer printer, DocumentStore documents, AccountRoad road, BusinessClock clock) {
    this.printer = printer;
    this.documents = documents;
    this.road = road;
    this.clock = clock;
  }

  Mono<Content> give(InvoiceCopy copy, Format format, Caller caller) {
    Paper paper = copy.paper(clock.today(copy.zone()));
    return (format == Format.PDF ? printer.pdf(paper) : printer.html(paper))
        .map(printed -> document(copy, format, printed, caller))
        .flatMap(
            document ->
                road.travel(
                    List.of(copy.account()),
                    () -> documents.give(document, caller.user(), clock.now())));
  }

  private NewDocument document(InvoiceCopy copy, Format format, byte[] printed, Caller caller) {
    return NewDocument.of(
        copy.account(),
        DocumentKind.INVOICE_COPY,
        "copy-of-%s.%s".formatted(copy.invoice(), format.extension()),
        format,
        printed,
        caller.user(),
        clock.now());
  }
}

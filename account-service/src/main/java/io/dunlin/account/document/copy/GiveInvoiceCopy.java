package io.dunlin.account.document.copy;

import io.dunlin.account.document.rendering.Paper;
import io.dunlin.account.document.rendering.RenderingService;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.document.Content;
import io.dunlin.kit.document.DocumentKind;
import io.dunlin.kit.document.DocumentStore;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import reactor.core.publisher.Mono;

/** Prints a copy of an invoice and keeps it, because it goes to the customer (E8). */
@UseCase
class GiveInvoiceCopy {

  private final RenderingService printer;
  private final DocumentStore documents;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  GiveInvoiceCopy(
      RenderingService printer,
      DocumentStore documents,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.printer = printer;
    this.documents = documents;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Content> give(InvoiceCopy copy, Format format, Caller caller) {
    Paper paper = copy.paper(clock.today(copy.zone()));
    return (format == Format.PDF ? printer.pdf(paper) : printer.html(paper))
        .map(printed -> document(copy, format, printed, caller))
        .flatMap(
            document ->
                transactions.execute(
                    List.of(copy.account()),
                    _ -> documents.give(document, caller.user(), clock.now())));
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

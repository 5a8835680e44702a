package io.dunlin.account.document.copy;

import module java.base;

import io.dunlin.account.document.rendering.DocumentModel;
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
import reactor.core.publisher.Mono;

/** Renders a copy of an invoice and stores it, because it goes to the customer (E8). */
@UseCase
class RenderInvoiceCopy {

  private final RenderingService rendering;
  private final DocumentStore documents;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  RenderInvoiceCopy(
      RenderingService rendering,
      DocumentStore documents,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.rendering = rendering;
    this.documents = documents;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Content> render(InvoiceCopy copy, Format format, Caller caller) {
    DocumentModel model = copy.model(clock.today(copy.zone()));
    return (format == Format.PDF ? rendering.pdf(model) : rendering.html(model))
        .map(rendered -> document(copy, format, rendered, caller))
        .flatMap(
            document ->
                transactions.execute(
                    List.of(copy.account()),
                    _ -> documents.give(document, caller.user(), clock.now())));
  }

  private NewDocument document(InvoiceCopy copy, Format format, byte[] rendered, Caller caller) {
    return NewDocument.of(
        copy.account(),
        DocumentKind.INVOICE_COPY,
        "copy-of-%s.%s".formatted(copy.invoice(), format.extension()),
        format,
        rendered,
        caller.user(),
        clock.now());
  }
}

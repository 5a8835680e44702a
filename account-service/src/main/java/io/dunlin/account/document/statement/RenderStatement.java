package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.rendering.DocumentModel;
import io.dunlin.account.document.rendering.RenderingService;
import io.dunlin.account.document.statement.Statements.Read;
import io.dunlin.account.receivables.standing.AgeingEdges;
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

/**
 * Renders a statement on request (E8). It is stored, because it goes to the customer; the same one
 * asked for again on the same day is the same document.
 */
@UseCase
class RenderStatement {

  private final RenderingService rendering;
  private final DocumentStore documents;
  private final StatementSettings settings;
  private final AgeingEdges edges;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  RenderStatement(
      RenderingService rendering,
      DocumentStore documents,
      StatementSettings settings,
      AgeingEdges edges,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.rendering = rendering;
    this.documents = documents;
    this.settings = settings;
    this.edges = edges;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Content> render(Read read, Format format, Caller caller) {
    DocumentModel model =
        new StatementDocument(
                read.holder(),
                read.statement().condensed(settings.mostLines()),
                read.open(),
                edges,
                clock.today(read.holder().zone()))
            .model();
    return (format == Format.PDF ? rendering.pdf(model) : rendering.html(model))
        .map(rendered -> document(read, format, rendered, caller))
        .flatMap(document -> keep(document, caller));
  }

  private NewDocument document(Read read, Format format, byte[] rendered, Caller caller) {
    Statement statement = read.statement();
    String name =
        "statement-%s-%s-%s.%s"
            .formatted(statement.account(), statement.from(), statement.to(), format.extension());
    return NewDocument.of(
        statement.account(),
        DocumentKind.STATEMENT,
        name,
        format,
        rendered,
        caller.user(),
        clock.now());
  }

  private Mono<Content> keep(NewDocument document, Caller caller) {
    return transactions.execute(
        List.of(document.about().account()),
        _ -> documents.give(document, caller.user(), clock.now()));
  }
}

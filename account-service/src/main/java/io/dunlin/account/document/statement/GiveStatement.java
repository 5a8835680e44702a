package io.dunlin.account.document.statement;

import io.dunlin.account.document.rendering.Paper;
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
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Prints a statement on request (E8). It is kept, because it goes to the customer; the same one
 * asked for again on the same day is the same document.
 */
@UseCase
class GiveStatement {

  private final RenderingService printer;
  private final DocumentStore documents;
  private final StatementSettings settings;
  private final AgeingEdges edges;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  GiveStatement(
      RenderingService printer,
      DocumentStore documents,
      StatementSettings settings,
      AgeingEdges edges,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.printer = printer;
    this.documents = documents;
    this.settings = settings;
    this.edges = edges;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Content> give(Read read, Format format, Caller caller) {
    Paper paper =
        new StatementPaper(
                read.holder(),
                read.statement().condensed(settings.mostLines()),
                read.open(),
                edges,
                clock.today(read.holder().zone()))
            .paper();
    return (format == Format.PDF ? printer.pdf(paper) : printer.html(paper))
        .map(printed -> document(read, format, printed, caller))
        .flatMap(document -> keep(document, caller));
  }

  private NewDocument document(Read read, Format format, byte[] printed, Caller caller) {
    Statement statement = read.statement();
    String name =
        "statement-%s-%s-%s.%s"
            .formatted(statement.account(), statement.from(), statement.to(), format.extension());
    return NewDocument.of(
        statement.account(),
        DocumentKind.STATEMENT,
        name,
        format,
        printed,
        caller.user(),
        clock.now());
  }

  private Mono<Content> keep(NewDocument document, Caller caller) {
    return transactions.execute(
        List.of(document.about().account()),
        _ -> documents.give(document, caller.user(), clock.now()));
  }
}

package io.dunlin.account.document.store;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.document.Document;
import io.dunlin.kit.document.DocumentStore;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps a document that somebody sent; the same content again is the same document. */
@UseCase
class KeepDocument {

  private final DocumentStore store;
  private final AccountTransactions transactions;

  KeepDocument(DocumentStore store, AccountTransactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** The document as it is kept, which may be since long. */
  Mono<Document> keep(NewDocument sent) {
    return transactions
        .execute(List.of(sent.about().account()), _ -> store.put(List.of(sent)))
        .map(List::getFirst)
        .doOnNext(kept -> refuseAsAnother(kept, sent.about()));
  }

  private static void refuseAsAnother(Document kept, Document sent) {
    if (kept.kind() != sent.kind()) {
      throw Problem.conflict(
          "conflict",
          "Kept as something else",
          "The account has this content as %s %s, \"%s\", put there by %s. Use that one."
              .formatted(kept.kind(), kept.document(), kept.name(), kept.putBy()));
    }
  }
}

package io.dunlin.account.document.store;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.document.Document;
import io.dunlin.kit.document.DocumentStore;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.transaction.AccountTransactions;
import reactor.core.publisher.Mono;

/** Stores an uploaded document; the same content again is the same document. */
@UseCase
class StoreDocument {

  private final DocumentStore store;
  private final AccountTransactions transactions;

  StoreDocument(DocumentStore store, AccountTransactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** The stored document, which may have been there before. */
  Mono<Document> store(NewDocument sent) {
    return transactions
        .execute(List.of(sent.about().account()), _ -> store.put(List.of(sent)))
        .map(List::getFirst)
        .doOnNext(kept -> refuseAsAnother(kept, sent.about()));
  }

  private static void refuseAsAnother(Document kept, Document sent) {
    if (kept.kind() != sent.kind()) {
      throw Problem.conflict(
          "Kept as something else",
          "The account has this content as %s %s, \"%s\", put there by %s. Use that one."
              .formatted(kept.kind(), kept.document(), kept.name(), kept.putBy()));
    }
  }
}

package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.transaction.AccountTransactions;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

/** Puts a whole new version in force; what was logged before keeps its path (C1). */
@UseCase
class ReplaceCatalogue {

  private final Catalogues catalogues;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ReplaceCatalogue(Catalogues catalogues, AccountTransactions transactions, BusinessClock clock) {
    this.catalogues = catalogues;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The version given is the one that was edited; the errors are what could not be read. */
  Mono<Catalogue> by(String user, Catalogue edited, ValidationErrors errors) {
    new CatalogueValidation(edited, errors).validate();
    InvalidInput.raise(errors);
    return transactions
        .execute(List.of(), _ -> replace(user, edited))
        .onErrorMap(DuplicateKeyException.class, _ -> overtaken());
  }

  private Mono<Catalogue> replace(String user, Catalogue edited) {
    return catalogues
        .current()
        .filter(current -> current.version() == edited.version())
        .switchIfEmpty(Mono.error(ReplaceCatalogue::overtaken))
        .map(current -> new Catalogue(current.version() + 1, edited.statuses()))
        .flatMap(next -> catalogues.add(next, user, clock.now()).thenReturn(next));
  }

  private static Problem overtaken() {
    return Problem.conflict(
        "Somebody else has changed the catalogue",
        "Read the catalogue again and put your changes on its newest version");
  }
}

package io.dunlin.reporting.rebuild;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.reporting.archive.Archive;
import io.dunlin.reporting.archive.ArchiveViews;
import reactor.core.publisher.Mono;

/**
 * Rebuilds the views from the archive, some accounts at a time and each time in one transaction
 * that holds their locks: a reader meanwhile sees every account whole, as it was or as it is now,
 * and new events of these accounts wait.
 */
@UseCase
class RebuildViews {

  private final Rebuilds rebuilds;
  private final Archive archive;
  private final ArchiveViews views;
  private final AccountTransactions transactions;
  private final RebuildSettings settings;

  RebuildViews(
      Rebuilds rebuilds,
      Archive archive,
      ArchiveViews views,
      AccountTransactions transactions,
      RebuildSettings settings) {
    this.rebuilds = rebuilds;
    this.archive = archive;
    this.views = views;
    this.transactions = transactions;
    this.settings = settings;
  }

  /** Asks for a rebuild and returns it, or the one that is under way. */
  Mono<Rebuild> ask(String askedBy) {
    return rebuilds.begin(askedBy).then(rebuilds.latest());
  }

  /** Does the next accounts of the rebuild that is under way; false when there is nothing to do. */
  Mono<Boolean> step() {
    return rebuilds.underWay().flatMap(this::step).defaultIfEmpty(false);
  }

  private Mono<Boolean> step(Rebuild rebuild) {
    return rebuilds
        .accountsAfter(rebuild.lastAccount(), settings.accountsAtOnce())
        .flatMap(
            accounts ->
                accounts.isEmpty()
                    ? rebuilds.finish(rebuild).thenReturn(false)
                    : transactions
                        .execute(accounts, _ -> rebuild(rebuild, accounts))
                        .thenReturn(true));
  }

  private Mono<Void> rebuild(Rebuild rebuild, List<String> accounts) {
    return archive
        .ofAccounts(accounts)
        .filterWhen(events -> rebuilds.advance(rebuild, accounts, events.size()))
        .flatMap(events -> views.remove(accounts).then(views.apply(events)));
  }
}

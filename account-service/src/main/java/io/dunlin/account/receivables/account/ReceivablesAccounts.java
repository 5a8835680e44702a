package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.account.Applications.Applied;
import io.dunlin.account.receivables.account.BatchReferences.AccountCreditItem;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads all that a batch needs of the accounts, and saves what has changed, with one statement per
 * table each way. It knows no feature that follows the accounts.
 */
@Repository
public class ReceivablesAccounts {

  private final AgeingEdges edges;
  private final Profiles profiles;
  private final ContactEntries contacts;
  private final Standings standings;
  private final Invoices invoices;
  private final CreditItems creditItems;
  private final RefundsAndWriteOffs refundsAndWriteOffs;
  private final Applications applications;
  private final Movements movements;
  private final EndedVersions endedVersions;

  ReceivablesAccounts(
      AgeingEdges edges,
      Profiles profiles,
      ContactEntries contacts,
      Standings standings,
      Invoices invoices,
      CreditItems creditItems,
      RefundsAndWriteOffs refundsAndWriteOffs,
      Applications applications,
      Movements movements,
      EndedVersions endedVersions) {
    this.edges = edges;
    this.profiles = profiles;
    this.contacts = contacts;
    this.standings = standings;
    this.invoices = invoices;
    this.creditItems = creditItems;
    this.refundsAndWriteOffs = refundsAndWriteOffs;
    this.applications = applications;
    this.movements = movements;
    this.endedVersions = endedVersions;
  }

  /** Loads what a batch refers to. */
  public Mono<AccountBatch> load(LockedAccounts locked, BatchReferences references, Instant now) {
    AccountBatch batch = new AccountBatch(now, edges, () -> Identifiers.next().toString());
    String[] accounts = references.accounts().toArray(String[]::new);
    return profiles
        .load(batch, accounts)
        .then(applications.toBeTakenBack(references).collectList())
        .flatMap(applied -> load(batch, references, applied))
        .then(Mono.defer(() -> applications.loadReservations(batch)))
        .then(refundsAndWriteOffs.loadRefunds(batch, references.refunds()))
        .thenReturn(batch);
  }

  public Mono<Void> save(LockedAccounts locked, AccountBatch batch) {
    return Flux.concat(
            profiles.save(batch),
            endedVersions.saveProfiles(batch),
            contacts.append(batch),
            standings.saveEpisodes(batch),
            standings.save(batch),
            invoices.save(batch),
            endedVersions.saveInvoices(batch),
            creditItems.save(batch),
            refundsAndWriteOffs.saveRefunds(batch),
            refundsAndWriteOffs.saveWriteOffs(batch),
            applications.add(batch),
            applications.saveReservations(batch),
            movements.append(batch),
            movements.saveRates(batch))
        .then();
  }

  private Mono<Void> load(AccountBatch batch, BatchReferences references, List<Applied> applied) {
    String[] all =
        Stream.concat(
                references.invoices().stream(),
                applied.stream().map(a -> a.application().invoice()))
            .distinct()
            .toArray(String[]::new);
    Set<AccountCreditItem> keys = new HashSet<>(references.creditItems());
    applied.forEach(
        one -> keys.add(new AccountCreditItem(one.account(), one.application().creditItem())));
    String[] accounts = references.accounts().toArray(String[]::new);
    return invoices
        .load(batch, accounts, all)
        .then(creditItems.load(batch, accounts, keys))
        .then(Mono.fromRunnable(() -> applied.forEach(one -> load(batch, one))));
  }

  private static void load(AccountBatch batch, Applied applied) {
    ReceivablesAccount account = batch.account(applied.account());
    if (account != null) {
      account.ledger().load(applied.application(), applied.amount());
    }
  }
}

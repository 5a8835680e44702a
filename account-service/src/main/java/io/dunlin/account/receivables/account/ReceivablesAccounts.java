package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.account.Applications.Applied;
import io.dunlin.account.receivables.ledger.ByHand;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private final CreditItems funds;
  private final Bookings bookings;
  private final Applications applications;
  private final Movements movements;

  ReceivablesAccounts(
      AgeingEdges edges,
      Profiles profiles,
      ContactEntries contacts,
      Standings standings,
      Invoices invoices,
      CreditItems funds,
      Bookings bookings,
      Applications applications,
      Movements movements) {
    this.edges = edges;
    this.profiles = profiles;
    this.contacts = contacts;
    this.standings = standings;
    this.invoices = invoices;
    this.funds = funds;
    this.bookings = bookings;
    this.applications = applications;
    this.movements = movements;
  }

  /** All that these events may touch. */
  public Mono<AccountBatch> load(
      LockedAccounts locked, Collection<? extends FinanceEvent> events, Instant now) {
    return load(BatchReferences.in(events), now);
  }

  /** What is open of these accounts, and some of their invoices whether open or not. */
  public Mono<AccountBatch> load(
      LockedAccounts locked,
      Collection<String> accounts,
      Collection<String> invoices,
      Instant now) {
    return load(BatchReferences.of(accounts, invoices), now);
  }

  /** What is to be done with a payment by hand. */
  public Mono<AccountBatch> load(LockedAccounts locked, String account, ByHand wish, Instant now) {
    return load(BatchReferences.of(account, wish), now);
  }

  public Mono<Void> save(LockedAccounts locked, AccountBatch books) {
    return Flux.concat(
            profiles.save(books),
            profiles.saveEndedVersions(books),
            contacts.append(books),
            standings.saveEpisodes(books),
            standings.save(books),
            invoices.save(books),
            invoices.saveEndedVersions(books),
            funds.save(books),
            bookings.saveRefunds(books),
            bookings.saveWriteOffs(books),
            applications.add(books),
            applications.saveReservations(books),
            movements.append(books),
            movements.saveRates(books))
        .then();
  }

  private Mono<AccountBatch> load(BatchReferences named, Instant now) {
    AccountBatch books = new AccountBatch(now, edges, () -> Identifiers.next().toString());
    return profiles
        .load(books, named.accounts())
        .then(applications.toBeTakenBack(named).collectList())
        .flatMap(applied -> load(books, named, applied))
        .then(Mono.defer(() -> applications.loadReservations(books)))
        .then(bookings.loadRefunds(books, named.refunds()))
        .thenReturn(books);
  }

  private Mono<Void> load(AccountBatch books, BatchReferences named, List<Applied> applied) {
    String[] all =
        Stream.concat(
                Arrays.stream(named.invoices()), applied.stream().map(a -> a.part().invoice()))
            .distinct()
            .toArray(String[]::new);
    Set<AccountCreditItem> keys = new HashSet<>(named.funds());
    applied.forEach(one -> keys.add(new AccountCreditItem(one.account(), one.part().fund())));
    return invoices
        .load(books, named.accounts(), all)
        .then(funds.load(books, named.accounts(), keys))
        .then(Mono.fromRunnable(() -> applied.forEach(one -> load(books, one))));
  }

  private static void load(AccountBatch books, Applied applied) {
    ReceivablesAccount book = books.book(applied.account());
    if (book != null) {
      book.ledger().load(applied.part(), applied.amount());
    }
  }
}

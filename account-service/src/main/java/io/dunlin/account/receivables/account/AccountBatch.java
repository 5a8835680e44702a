package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.ledger.DocumentNumbers;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.RatePublished;
import org.jspecify.annotations.Nullable;

/** The books of all accounts that a batch is about, at one instant. */
public final class AccountBatch {

  private final BatchContext context;
  private final Map<String, ReceivablesAccount> accounts = new LinkedHashMap<>();
  private final List<RatePublished> rates = new ArrayList<>();

  /**
   * @param newEpisode makes an identifier that was never used before
   */
  public AccountBatch(Instant now, AgeingEdges edges, Supplier<String> newEpisode) {
    this.context = new BatchContext(now, edges, newEpisode, new DocumentNumbers());
  }

  /** Takes an event to the book of its account; or says why it cannot be taken. */
  public Optional<Rejection> post(FinanceEvent event) {
    ReceivablesAccount account = accounts.get(event.account());
    if (event instanceof RatePublished rate) {
      rates.add(rate);
      return Optional.empty();
    }
    if (account == null && event instanceof AccountUpserted known) {
      accounts.put(known.account(), ReceivablesAccount.opened(known, context));
      return Optional.empty();
    }
    return account == null ? Optional.of(unknown(event)) : account.post(event);
  }

  /** Closes all books; what is to be told follows, per account in the order it happened. */
  public List<AccountEvent> close() {
    accounts.values().forEach(ReceivablesAccount::close);
    return accounts.values().stream()
        .flatMap(account -> account.journal().events().stream())
        .toList();
  }

  public Collection<ReceivablesAccount> accounts() {
    return accounts.values();
  }

  public @Nullable ReceivablesAccount account(String account) {
    return accounts.get(account);
  }

  public ReceivablesAccount existing(String account) {
    return Objects.requireNonNull(accounts.get(account), account);
  }

  DocumentNumbers numbers() {
    return context.numbers();
  }

  public Instant now() {
    return context.now();
  }

  AgeingEdges edges() {
    return context.edges();
  }

  List<RatePublished> rates() {
    return rates;
  }

  void load(AccountSnapshot start) {
    Profile profile = Objects.requireNonNull(start.profile());
    accounts.put(profile.account(), new ReceivablesAccount(profile, start, context));
  }

  private static Rejection unknown(FinanceEvent event) {
    return Rejection.at(
        Reason.UNKNOWN_ACCOUNT,
        "/data/account",
        "Account %s is not known; send account-upserted first".formatted(event.account()));
  }

  /** The numbers of accounts, in their order. */
  public static List<String> numbers(List<ReceivablesAccount> accounts) {
    return accounts.stream().map(account -> account.profile().account()).toList();
  }
}

package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.ledger.DocumentNumbers;
import io.dunlin.account.receivables.ledger.Rejection;
import io.dunlin.account.receivables.ledger.Rejection.Reason;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.RatePublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The books of all accounts that a batch is about, at one instant. */
public final class AccountBatch {

  private final ReceivablesAccount.Setting setting;
  private final Map<String, ReceivablesAccount> books = new LinkedHashMap<>();
  private final List<RatePublished> rates = new ArrayList<>();

  /**
   * @param newEpisode makes an identifier that was never used before
   */
  public AccountBatch(Instant now, AgeingEdges edges, Supplier<String> newEpisode) {
    this.setting = new ReceivablesAccount.Setting(now, edges, newEpisode, new DocumentNumbers());
  }

  /** Takes an event to the book of its account; or says why it cannot be taken. */
  public Optional<Rejection> post(FinanceEvent event) {
    ReceivablesAccount book = books.get(event.account());
    if (event instanceof RatePublished rate) {
      rates.add(rate);
      return Optional.empty();
    }
    if (book == null && event instanceof AccountUpserted known) {
      books.put(known.account(), ReceivablesAccount.opened(known, setting));
      return Optional.empty();
    }
    return book == null ? Optional.of(unknown(event)) : book.post(event);
  }

  /** Closes all books; what is to be told follows, per account in the order it happened. */
  public List<AccountEvent> close() {
    books.values().forEach(ReceivablesAccount::close);
    return books.values().stream().flatMap(book -> book.journal().events().stream()).toList();
  }

  public Collection<ReceivablesAccount> books() {
    return books.values();
  }

  public @Nullable ReceivablesAccount book(String account) {
    return books.get(account);
  }

  DocumentNumbers numbers() {
    return setting.numbers();
  }

  public Instant now() {
    return setting.now();
  }

  AgeingEdges edges() {
    return setting.edges();
  }

  List<RatePublished> rates() {
    return rates;
  }

  void load(Profile profile, ReceivablesAccount.Start start) {
    books.put(profile.account(), new ReceivablesAccount(profile, start, setting));
  }

  private static Rejection unknown(FinanceEvent event) {
    return Rejection.at(
        Reason.UNKNOWN_ACCOUNT,
        "/data/account",
        "Account %s is not known; send account-upserted first".formatted(event.account()));
  }
}

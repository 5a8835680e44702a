package io.dunlin.account.book;

import io.dunlin.account.ledger.Numbers;
import io.dunlin.account.ledger.Rejection;
import io.dunlin.account.ledger.Rejection.Reason;
import io.dunlin.account.standing.AgeingEdges;
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
public final class Bookkeeping {

  private final Book.Setting setting;
  private final Map<String, Book> books = new LinkedHashMap<>();
  private final List<RatePublished> rates = new ArrayList<>();

  /**
   * @param newEpisode makes an identifier that was never used before
   */
  public Bookkeeping(Instant now, AgeingEdges edges, Supplier<String> newEpisode) {
    this.setting = new Book.Setting(now, edges, newEpisode, new Numbers());
  }

  /** Takes an event to the book of its account; or says why it cannot be taken. */
  public Optional<Rejection> post(FinanceEvent event) {
    Book book = books.get(event.account());
    if (event instanceof RatePublished rate) {
      rates.add(rate);
      return Optional.empty();
    }
    if (book == null && event instanceof AccountUpserted known) {
      books.put(known.account(), Book.opened(known, setting));
      return Optional.empty();
    }
    return book == null ? Optional.of(unknown(event)) : book.post(event);
  }

  /** Closes all books; what is to be told follows, per account in the order it happened. */
  public List<AccountEvent> close() {
    books.values().forEach(Book::close);
    return books.values().stream().flatMap(book -> book.journal().events().stream()).toList();
  }

  public Collection<Book> books() {
    return books.values();
  }

  public @Nullable Book book(String account) {
    return books.get(account);
  }

  Numbers numbers() {
    return setting.numbers();
  }

  Instant now() {
    return setting.now();
  }

  AgeingEdges edges() {
    return setting.edges();
  }

  List<RatePublished> rates() {
    return rates;
  }

  void load(Profile profile, Book.Start start) {
    books.put(profile.account(), new Book(profile, start, setting));
  }

  private static Rejection unknown(FinanceEvent event) {
    return Rejection.at(
        Reason.UNKNOWN_ACCOUNT,
        "/data/account",
        "Account %s is not known; send account-upserted first".formatted(event.account()));
  }
}

package io.dunlin.account.book;

import io.dunlin.account.ledger.FundKey;
import io.dunlin.account.ledger.FundKind;
import io.dunlin.account.ledger.Part;
import io.dunlin.account.ledger.Reservation;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the funds have given to invoices, and what they keep for some. */
@Repository
class Applications {

  private static final String LOAD =
      """
      SELECT kind, fund, invoice, amount
      FROM application
      WHERE amount > 0 AND invoice IN (
        SELECT unnest($1::text[])
        UNION
        SELECT invoice FROM application WHERE kind = 'PAYMENT' AND fund = ANY($2)
        UNION
        SELECT invoice FROM invoice WHERE account = ANY($3) AND closed_on IS NULL)
      """;

  private static final String ADD =
      """
      INSERT INTO application (kind, fund, invoice, amount)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::numeric[])
      ON CONFLICT (kind, fund, invoice) DO UPDATE SET
        amount = application.amount + excluded.amount
      """;

  private static final String LOAD_RESERVATIONS =
      """
      SELECT r.kind, r.fund, r.line, r.invoice, r.amount
      FROM unnest($1::text[], $2::text[]) AS keeping (kind, fund)
        JOIN reservation r USING (kind, fund)
      WHERE NOT r.ended
      ORDER BY r.kind, r.fund, r.line
      """;

  private static final String SAVE_RESERVATIONS =
      """
      INSERT INTO reservation (kind, fund, line, invoice, amount, ended)
      SELECT * FROM unnest($1::text[], $2::text[], $3::int4[], $4::text[], $5::numeric[],
        $6::bool[])
      ON CONFLICT (kind, fund, line) DO UPDATE SET ended = excluded.ended
      """;

  private final DatabaseClient database;

  Applications(DatabaseClient database) {
    this.database = database;
  }

  /** An application with its amount. */
  record Applied(Part part, BigDecimal amount) {}

  /**
   * All applications to the invoices that something may be taken back from: also to those that only
   * the batch itself puts it to, which are open.
   */
  Flux<Applied> toBeTakenBack(Named named) {
    if (!named.takesBack()) {
      return Flux.empty();
    }
    return database
        .sql(LOAD)
        .bind(0, named.invoicesTakenBack())
        .bind(1, named.paymentsTakenBack())
        .bind(2, named.accountsTakingBack())
        .map(Applications::applied)
        .all();
  }

  Mono<Void> add(Bookkeeping books) {
    List<Map.Entry<Part, BigDecimal>> changes = new ArrayList<>();
    books.books().forEach(book -> changes.addAll(book.ledger().changesOfParts().entrySet()));
    if (changes.isEmpty()) {
      return Mono.empty();
    }
    Columns<Map.Entry<Part, BigDecimal>> columns = new Columns<>(changes);
    return database
        .sql(ADD)
        .bind(0, columns.texts(change -> change.getKey().fund().kind().name()))
        .bind(1, columns.texts(change -> change.getKey().fund().id()))
        .bind(2, columns.texts(change -> change.getKey().invoice()))
        .bind(3, columns.amounts(Map.Entry::getValue))
        .then();
  }

  /** What the loaded funds keep for invoices that are not known. */
  Mono<Void> loadReservations(Bookkeeping books) {
    List<FundKey> reserving =
        books.books().stream()
            .flatMap(book -> book.ledger().funds().stream())
            .filter(fund -> fund.reserving())
            .map(fund -> fund.key())
            .toList();
    if (reserving.isEmpty()) {
      return Mono.empty();
    }
    Columns<FundKey> columns = new Columns<>(reserving);
    return database
        .sql(LOAD_RESERVATIONS)
        .bind(0, columns.texts(key -> key.kind().name()))
        .bind(1, columns.texts(FundKey::id))
        .map(Applications::reservation)
        .all()
        .doOnNext(reservation -> load(books, reservation))
        .then();
  }

  Mono<Void> saveReservations(Bookkeeping books) {
    List<Reservation> changed =
        books.books().stream().flatMap(b -> b.ledger().changedReservations().stream()).toList();
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    Columns<Reservation> columns = new Columns<>(changed);
    return database
        .sql(SAVE_RESERVATIONS)
        .bind(0, columns.texts(row -> row.fund().kind().name()))
        .bind(1, columns.texts(row -> row.fund().id()))
        .bind(2, columns.numbers(Reservation::line))
        .bind(3, columns.texts(Reservation::invoice))
        .bind(4, columns.amounts(Reservation::amount))
        .bind(5, columns.flags(Reservation::ended))
        .then();
  }

  private static void load(Bookkeeping books, Reservation reservation) {
    for (Book book : books.books()) {
      if (book.ledger().has(reservation.fund())) {
        book.ledger().load(reservation);
      }
    }
  }

  private static Applied applied(Readable row) {
    Part part = new Part(key(row), get(row, "invoice", String.class));
    return new Applied(part, get(row, "amount", BigDecimal.class));
  }

  private static Reservation reservation(Readable row) {
    return new Reservation(
        key(row),
        get(row, "line", Integer.class),
        get(row, "invoice", String.class),
        row.get("amount", BigDecimal.class),
        false);
  }

  private static FundKey key(Readable row) {
    return new FundKey(
        FundKind.valueOf(get(row, "kind", String.class)), get(row, "fund", String.class));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.account.BatchReferences.AccountCreditItem;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the funds have given to invoices, and what they keep for some. */
@Repository
class Applications {

  private static final String LOAD =
      """
      SELECT account, kind, fund, invoice, amount
      FROM application
      WHERE amount > 0 AND invoice IN (
        SELECT unnest($1::text[])
        UNION
        SELECT invoice
        FROM unnest($2::text[], $3::text[]) AS payment (account, fund)
          JOIN application USING (account, fund)
        WHERE kind = 'PAYMENT'
        UNION
        SELECT invoice FROM invoice WHERE account = ANY($4) AND closed_on IS NULL)
      """;

  private static final String ADD =
      """
      INSERT INTO application (account, kind, fund, invoice, amount, named_as)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[],
        $6::text[])
      ON CONFLICT (account, kind, fund, invoice) DO UPDATE SET
        amount = application.amount + excluded.amount,
        named_as = coalesce(excluded.named_as, application.named_as)
      """;

  private static final String LOAD_RESERVATIONS =
      """
      SELECT r.account, r.kind, r.fund, r.line, r.invoice, r.amount
      FROM unnest($1::text[], $2::text[], $3::text[]) AS keeping (account, kind, fund)
        JOIN reservation r USING (account, kind, fund)
      WHERE NOT r.ended
      ORDER BY r.account, r.kind, r.fund, r.line
      """;

  private static final String SAVE_RESERVATIONS =
      """
      INSERT INTO reservation (account, kind, fund, line, invoice, amount, ended)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int4[], $5::text[],
        $6::numeric[], $7::bool[])
      ON CONFLICT (account, kind, fund, line) DO UPDATE SET ended = excluded.ended
      """;

  private final DatabaseClient database;

  Applications(DatabaseClient database) {
    this.database = database;
  }

  /** An application with its amount, and whose it is. */
  record Applied(String account, Application application, BigDecimal amount) {}

  /**
   * All applications to the invoices that something may be taken back from: also to those that only
   * the batch itself puts it to, which are open.
   */
  Flux<Applied> toBeTakenBack(BatchReferences named) {
    if (!named.takesBack()) {
      return Flux.empty();
    }
    Columns<AccountCreditItem> payments = Columns.of(named.paymentsTakenBack());
    return database
        .sql(LOAD)
        .bind(0, named.invoicesTakenBack())
        .bind(1, payments.texts(AccountCreditItem::account))
        .bind(2, payments.texts(payment -> payment.key().id()))
        .bind(3, named.accountsTakingBack())
        .map(Applications::applied)
        .all();
  }

  Mono<Void> add(AccountBatch batch) {
    List<Change> changes = batch.accounts().stream().flatMap(Applications::changes).toList();
    if (changes.isEmpty()) {
      return Mono.empty();
    }
    Columns<Change> columns = Columns.of(changes);
    return database
        .sql(ADD)
        .bind(0, columns.texts(Change::account))
        .bind(1, columns.texts(change -> change.application().creditItem().kind().name()))
        .bind(2, columns.texts(change -> change.application().creditItem().id()))
        .bind(3, columns.texts(change -> change.application().invoice()))
        .bind(4, columns.amounts(Change::amount))
        .bind(5, columns.texts(Change::namedAs))
        .then();
  }

  private record Change(
      String account, Application application, BigDecimal amount, @Nullable String namedAs) {}

  private static Stream<Change> changes(ReceivablesAccount book) {
    String account = book.profile().account();
    Ledger ledger = book.ledger();
    return ledger.changes().applications().entrySet().stream()
        .map(
            change ->
                new Change(
                    account,
                    change.getKey(),
                    change.getValue(),
                    ledger.changes().writtenAs(change.getKey())));
  }

  /** What the loaded funds keep for invoices that are not known. */
  Mono<Void> loadReservations(AccountBatch batch) {
    List<AccountCreditItem> reserving =
        batch.accounts().stream()
            .flatMap(book -> book.ledger().creditItems().stream())
            .filter(item -> item.reserving())
            .map(item -> new AccountCreditItem(item.account(), item.key()))
            .toList();
    if (reserving.isEmpty()) {
      return Mono.empty();
    }
    Columns<AccountCreditItem> columns = Columns.of(reserving);
    return database
        .sql(LOAD_RESERVATIONS)
        .bind(0, columns.texts(AccountCreditItem::account))
        .bind(1, columns.texts(key -> key.key().kind().name()))
        .bind(2, columns.texts(key -> key.key().id()))
        .map(Applications::owned)
        .all()
        .doOnNext(owned -> load(batch, owned))
        .then();
  }

  /** A reservation, and whose it is. */
  private record OwnedReservation(String account, Reservation reservation) {}

  Mono<Void> saveReservations(AccountBatch batch) {
    List<OwnedReservation> changed =
        batch.accounts().stream().flatMap(Applications::changedReservations).toList();
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    Columns<OwnedReservation> columns = Columns.of(changed);
    return database
        .sql(SAVE_RESERVATIONS)
        .bind(0, columns.texts(OwnedReservation::account))
        .bind(1, columns.texts(row -> row.reservation().creditItem().kind().name()))
        .bind(2, columns.texts(row -> row.reservation().creditItem().id()))
        .bind(3, columns.ints(row -> row.reservation().line()))
        .bind(4, columns.texts(row -> row.reservation().invoice()))
        .bind(5, columns.amounts(row -> row.reservation().amount()))
        .bind(6, columns.flags(row -> row.reservation().ended()))
        .then();
  }

  private static Stream<OwnedReservation> changedReservations(ReceivablesAccount book) {
    String account = book.profile().account();
    return book.ledger().changes().reservations().stream()
        .map(reservation -> new OwnedReservation(account, reservation));
  }

  private static void load(AccountBatch batch, OwnedReservation owned) {
    ReceivablesAccount book = batch.account(owned.account());
    if (book != null) {
      book.ledger().load(owned.reservation());
    }
  }

  private static Applied applied(Readable row) {
    Application application = new Application(key(row), get(row, "invoice", String.class));
    return new Applied(
        get(row, "account", String.class), application, get(row, "amount", BigDecimal.class));
  }

  private static OwnedReservation owned(Readable row) {
    return new OwnedReservation(
        get(row, "account", String.class),
        new Reservation(
            key(row),
            get(row, "line", Integer.class),
            get(row, "invoice", String.class),
            row.get("amount", BigDecimal.class),
            false));
  }

  private static CreditItemKey key(Readable row) {
    return new CreditItemKey(
        CreditItemKind.valueOf(get(row, "kind", String.class)), get(row, "fund", String.class));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

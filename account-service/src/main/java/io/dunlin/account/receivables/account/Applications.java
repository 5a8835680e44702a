package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.account.receivables.account.BatchReferences.AccountCreditItem;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
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

  private static final Upsert<OwnedReservation> SAVE_RESERVATIONS =
      Upsert.<OwnedReservation>into("reservation")
          .key("account", TEXT, OwnedReservation::account)
          .key("kind", TEXT, row -> row.reservation().creditItem().kind().name())
          .key("fund", TEXT, row -> row.reservation().creditItem().id())
          .key("line", INTEGER, row -> row.reservation().line())
          .inserted("invoice", TEXT, row -> row.reservation().invoice())
          .inserted("amount", NUMERIC, row -> row.reservation().amount())
          .column("ended", BOOLEAN, row -> row.reservation().ended())
          .build();

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
        .map(Cells.each(Applications::applied))
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
        .map(Cells.each(Applications::owned))
        .all()
        .doOnNext(owned -> load(batch, owned))
        .then();
  }

  /** A reservation, and whose it is. */
  private record OwnedReservation(String account, Reservation reservation) {}

  Mono<Void> saveReservations(AccountBatch batch) {
    List<OwnedReservation> changed =
        batch.accounts().stream().flatMap(Applications::changedReservations).toList();
    return SAVE_RESERVATIONS.run(database, changed).then();
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

  private static Applied applied(Cells row) {
    Application application = new Application(key(row), row.text("invoice"));
    return new Applied(row.text("account"), application, row.decimal("amount"));
  }

  private static OwnedReservation owned(Cells row) {
    return new OwnedReservation(
        row.text("account"),
        new Reservation(
            key(row),
            row.number("line"),
            row.text("invoice"),
            row.get("amount", BigDecimal.class),
            false));
  }

  private static CreditItemKey key(Cells row) {
    return new CreditItemKey(CreditItemKind.valueOf(row.text("kind")), row.text("fund"));
  }
}

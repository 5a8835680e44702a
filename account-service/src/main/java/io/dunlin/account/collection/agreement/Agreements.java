package io.dunlin.account.collection.agreement;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement.Kind;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Promises and payment plans of all accounts. */
@Repository
public class Agreements {

  private static final String KNOWN =
      """
      SELECT g.* FROM agreement g WHERE g.account = ANY($1) AND NOT g.ended
      UNION
      SELECT g.* FROM agreement g JOIN unnest($2::text[], $3::text[]) AS said (kind, agreement)
        USING (kind, agreement)
      """;

  private static final Upsert<Agreement> SAVE =
      Upsert.<Agreement>into("agreement")
          .key("kind", TEXT, one -> one.kind().name())
          .key("agreement", TEXT, Agreement::id)
          .inserted("account", TEXT, Agreement::account)
          .column("what", TEXT, Agreement::what)
          .column("until", DATE, Agreement::until)
          .column("said_by", TEXT, Agreement::by)
          .inserted("at", TIMESTAMP, Agreement::at)
          .column("ended", BOOLEAN, one -> !one.isOpen())
          .column("amount", NUMERIC, one -> one.amount() == null ? null : one.amount().amount())
          .column("currency", TEXT, one -> one.amount() == null ? null : one.amount().currency())
          .build();

  private final DatabaseClient database;

  Agreements(DatabaseClient database) {
    this.database = database;
  }

  /** The agreements of which something is said, with all others of their accounts that hold. */
  public Mono<List<Agreement>> known(LockedAccounts locked, Collection<Agreement> said) {
    Columns<Agreement> columns = Columns.of(said);
    return database
        .sql(KNOWN)
        .bind(0, columns.texts(Agreement::account))
        .bind(1, columns.texts(agreement -> agreement.kind().name()))
        .bind(2, columns.texts(Agreement::id))
        .map(Cells.each(Agreements::agreement))
        .all()
        .collectList();
  }

  public Mono<Void> save(LockedAccounts locked, Collection<Agreement> agreements) {
    return SAVE.run(database, agreements).then();
  }

  private static Agreement agreement(Cells row) {
    String currency = row.textOrNull("currency");
    BigDecimal amount = row.get("amount", BigDecimal.class);
    return new Agreement(
        Kind.valueOf(row.text("kind")),
        row.text("agreement"),
        row.text("account"),
        row.textOrNull("what"),
        row.dayOrNull("until"),
        row.textOrNull("said_by"),
        row.instant("at"),
        currency == null || amount == null ? null : new Money(amount, currency),
        row.flag("ended"));
  }
}

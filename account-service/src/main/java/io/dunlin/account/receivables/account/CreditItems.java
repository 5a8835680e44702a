package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.account.receivables.account.BatchReferences.AccountCreditItem;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Payments, credits and write-offs of all accounts. */
@Repository
class CreditItems {

  /** One row with all, because many small ones cost more to hand on than to read. */
  private static final String LOAD =
      """
      SELECT coalesce(json_agg(loaded), '[]')::text
      FROM (
        SELECT json_build_object('kind', kind, 'id', fund) AS key, account, day, currency, amount, unapplied, refunded, reversed,
          reversed_on AS "reversedOn", reserving, applied_on AS "appliedOn"
        FROM (
          SELECT * FROM fund WHERE account = ANY($1) AND unapplied > 0
          UNION ALL
          SELECT fund.*
          FROM unnest($2::text[], $3::text[], $4::text[]) AS named (account, kind, fund)
            JOIN fund USING (account, kind, fund)
          WHERE fund.unapplied = 0 OR fund.account <> ALL($1)) AS wanted
        ) AS loaded
      """;

  private static final Upsert<CreditItem> SAVE =
      Upsert.<CreditItem>into("fund")
          .key("account", TEXT, CreditItem::account)
          .key("kind", TEXT, item -> item.key().kind().name())
          .key("fund", TEXT, item -> item.key().id())
          .inserted("day", DATE, CreditItem::day)
          .inserted("amount", NUMERIC, CreditItem::amount)
          .inserted("currency", TEXT, CreditItem::currency)
          .column("unapplied", NUMERIC, CreditItem::unapplied)
          .column("refunded", NUMERIC, CreditItem::refunded)
          .column("reversed", NUMERIC, CreditItem::reversed)
          .column("reversed_on", DATE, CreditItem::reversedOn)
          .column("reserving", BOOLEAN, CreditItem::reserving)
          .column("applied_on", DATE, CreditItem::appliedOn)
          .build();

  private final DatabaseClient database;

  CreditItems(DatabaseClient database) {
    this.database = database;
  }

  /** Those of the accounts with something unapplied, and those that are named. */
  Mono<Void> load(AccountBatch batch, String[] accounts, Collection<AccountCreditItem> named) {
    Columns<AccountCreditItem> keys = Columns.of(named);
    return database
        .sql(LOAD)
        .bind(0, accounts)
        .bind(1, keys.texts(AccountCreditItem::account))
        .bind(2, keys.texts(key -> key.key().kind().name()))
        .bind(3, keys.texts(key -> key.key().id()))
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .one()
        .doOnNext(json -> read(json).forEach(item -> load(batch, item)))
        .then();
  }

  Mono<Void> save(AccountBatch batch) {
    List<CreditItem> changed =
        batch.accounts().stream()
            .flatMap(account -> account.ledger().changes().creditItems().stream())
            .toList();
    return SAVE.run(database, changed).then();
  }

  private static void load(AccountBatch batch, CreditItem item) {
    ReceivablesAccount account = batch.account(item.account());
    if (account != null) {
      account.ledger().load(item);
    }
  }

  private static List<CreditItem> read(String json) {
    return List.of(EventJson.MAPPER.readValue(json, CreditItem[].class));
  }
}

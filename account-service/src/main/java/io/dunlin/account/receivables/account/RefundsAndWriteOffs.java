package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.account.receivables.account.BatchReferences.RefundKey;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.ledger.Refund;
import io.dunlin.account.receivables.ledger.WriteOff;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Refunds and write-offs: what Finance said of them, each once. */
@Repository
class RefundsAndWriteOffs {

  private static final String LOAD_REFUNDS =
      """
      SELECT account, refund
      FROM unnest($1::text[], $2::text[]) AS named (account, refund)
        JOIN refund USING (account, refund)
      """;

  private static final Upsert<Refund> SAVE_REFUNDS =
      Upsert.<Refund>into("refund")
          .inserted("refund", TEXT, Refund::id)
          .inserted("account", TEXT, Refund::account)
          .inserted("kind", TEXT, refund -> refund.of().kind().name())
          .inserted("fund", TEXT, refund -> refund.of().id())
          .inserted("refunded_on", DATE, Refund::on)
          .inserted("amount", NUMERIC, Refund::amount)
          .build();

  private static final Upsert<WriteOff> SAVE_WRITE_OFFS =
      Upsert.<WriteOff>into("write_off")
          .inserted("write_off", TEXT, WriteOff::id)
          .inserted("account", TEXT, WriteOff::account)
          .inserted("invoice", TEXT, WriteOff::invoice)
          .inserted("reason", TEXT, WriteOff::reason)
          .inserted("approved_by", TEXT, WriteOff::approvedBy)
          .build();

  private final DatabaseClient database;

  RefundsAndWriteOffs(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> loadRefunds(AccountBatch batch, Set<RefundKey> named) {
    if (named.isEmpty()) {
      return Mono.empty();
    }
    Columns<RefundKey> columns = Columns.of(named);
    return database
        .sql(LOAD_REFUNDS)
        .bind(0, columns.texts(RefundKey::account))
        .bind(1, columns.texts(RefundKey::refund))
        .map(Cells.each(row -> new RefundKey(row.text("account"), row.text("refund"))))
        .all()
        .doOnNext(known -> batch.numbers().refund(known.refund(), known.account()))
        .then();
  }

  Mono<Void> saveRefunds(AccountBatch batch) {
    return SAVE_REFUNDS.run(database, all(batch, Journal::refunds)).then();
  }

  Mono<Void> saveWriteOffs(AccountBatch batch) {
    return SAVE_WRITE_OFFS.run(database, all(batch, Journal::writeOffs)).then();
  }

  private static <T> List<T> all(AccountBatch batch, Function<Journal, Collection<T>> of) {
    return batch.accounts().stream()
        .flatMap(account -> of.apply(account.journal()).stream())
        .toList();
  }
}

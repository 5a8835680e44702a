package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.account.BatchReferences.RefundKey;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.ledger.Refund;
import io.dunlin.account.receivables.ledger.WriteOff;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

  private static final String SAVE_REFUNDS =
      """
      INSERT INTO refund (refund, account, kind, fund, refunded_on, amount)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[],
        $6::numeric[])
      """;

  private static final String SAVE_WRITE_OFFS =
      """
      INSERT INTO write_off (write_off, account, invoice, reason, approved_by)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
      """;

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
        .map(row -> new RefundKey(text(row, "account"), text(row, "refund")))
        .all()
        .doOnNext(known -> batch.numbers().refund(known.refund(), known.account()))
        .then();
  }

  Mono<Void> saveRefunds(AccountBatch batch) {
    List<Refund> refunds = all(batch, Journal::refunds);
    if (refunds.isEmpty()) {
      return Mono.empty();
    }
    Columns<Refund> columns = Columns.of(refunds);
    return database
        .sql(SAVE_REFUNDS)
        .bind(0, columns.texts(Refund::id))
        .bind(1, columns.texts(Refund::account))
        .bind(2, columns.texts(refund -> refund.of().kind().name()))
        .bind(3, columns.texts(refund -> refund.of().id()))
        .bind(4, columns.days(Refund::on))
        .bind(5, columns.amounts(Refund::amount))
        .then();
  }

  Mono<Void> saveWriteOffs(AccountBatch batch) {
    List<WriteOff> writeOffs = all(batch, Journal::writeOffs);
    if (writeOffs.isEmpty()) {
      return Mono.empty();
    }
    Columns<WriteOff> columns = Columns.of(writeOffs);
    return database
        .sql(SAVE_WRITE_OFFS)
        .bind(0, columns.texts(WriteOff::id))
        .bind(1, columns.texts(WriteOff::account))
        .bind(2, columns.texts(WriteOff::invoice))
        .bind(3, columns.texts(WriteOff::reason))
        .bind(4, columns.texts(WriteOff::approvedBy))
        .then();
  }

  private static <T> List<T> all(AccountBatch batch, Function<Journal, Collection<T>> of) {
    return batch.accounts().stream()
        .flatMap(account -> of.apply(account.journal()).stream())
        .toList();
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }
}

package io.dunlin.disposition.dispute;

import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;
import static io.dunlin.kit.database.Cells.texts;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.disposition.account.OwnedRows;
import io.dunlin.disposition.dispute.Dispute.Resolution;
import io.dunlin.disposition.dispute.Dispute.State;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The disputes of all accounts. */
@Repository
public class Disputes extends OwnedRows<Dispute> {

  private static final Upsert<Dispute> ADD =
      Upsert.<Dispute>into("dispute")
          .inserted("dispute", TEXT, Dispute::id)
          .inserted("account", TEXT, Dispute::account)
          .inserted("interaction", TEXT, Dispute::interaction)
          .inserted("invoices", TEXTS, Dispute::invoices)
          .inserted("reason", TEXT, Dispute::reason)
          .inserted("department", TEXT, Dispute::department)
          .inserted("opened_by", TEXT, Dispute::openedBy)
          .inserted("opened_at", TIMESTAMP, Dispute::openedAt)
          .inserted("state", NAME, Dispute::state)
          .build();

  private static final String DISPUTED =
      """
      SELECT DISTINCT invoice
      FROM dispute, unnest(invoices) AS invoice
      WHERE account = $1 AND state = 'OPEN' AND invoice = ANY($2)
      """;

  private static final String RESOLVE =
      """
      UPDATE dispute SET state = $2, resolved_by = $3, resolved_at = $4, note = $5
      WHERE dispute = $1
      """;

  Disputes(DatabaseClient database) {
    super(database, "dispute", "dispute.*");
  }

  /** Adds a new dispute. */
  public Mono<Void> add(LockedAccounts locked, Dispute dispute) {
    return ADD.run(database, List.of(dispute)).then();
  }

  /** The invoices among the given ones that are in dispute already. */
  public Mono<Set<String>> disputed(String account, Collection<String> invoices) {
    return database
        .sql(DISPUTED)
        .bind(0, account)
        .bind(1, invoices.toArray(String[]::new))
        .map(row -> text(row, "invoice"))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  Mono<Void> resolve(LockedAccounts locked, Dispute dispute, Resolution with) {
    return database
        .sql(RESOLVE)
        .bind(0, dispute.id())
        .bind(1, dispute.state().name())
        .bind(2, with.by())
        .bind(3, with.at().atOffset(ZoneOffset.UTC))
        .bind(4, optional(with.note()))
        .then();
  }

  @Override
  protected Dispute read(Readable row) {
    return new Dispute(
        text(row, "dispute"),
        text(row, "account"),
        text(row, "interaction"),
        texts(row, "invoices"),
        text(row, "reason"),
        textOrNull(row, "department"),
        text(row, "opened_by"),
        instant(row, "opened_at"),
        State.valueOf(text(row, "state")),
        resolution(row));
  }

  private static @Nullable Resolution resolution(Readable row) {
    String by = textOrNull(row, "resolved_by");
    return by == null
        ? null
        : new Resolution(by, instant(row, "resolved_at"), textOrNull(row, "note"));
  }
}

package io.dunlin.disposition.dispute;

import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.disposition.account.OwnedRows;
import io.dunlin.disposition.dispute.Dispute.Resolution;
import io.dunlin.disposition.dispute.Dispute.State;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
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
        .map(Cells.each(row -> row.text("invoice")))
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
  protected Dispute read(Cells row) {
    return new Dispute(
        row.text("dispute"),
        row.text("account"),
        row.text("interaction"),
        row.texts("invoices"),
        row.text("reason"),
        row.textOrNull("department"),
        row.text("opened_by"),
        row.instant("opened_at"),
        State.valueOf(row.text("state")),
        resolution(row));
  }

  private static @Nullable Resolution resolution(Cells row) {
    String by = row.textOrNull("resolved_by");
    return by == null
        ? null
        : new Resolution(by, row.instant("resolved_at"), row.textOrNull("note"));
  }
}

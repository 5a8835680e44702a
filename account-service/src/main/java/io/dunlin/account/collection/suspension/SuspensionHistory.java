package io.dunlin.account.collection.suspension;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.ColumnType.UUID_TEXT;

import module java.base;

import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The history of suspensions, with decisions and notes. */
@Repository
class SuspensionHistory {

  private static final Upsert<SuspensionEntry> APPEND =
      Upsert.<SuspensionEntry>into("suspension_entry")
          .key("entry", UUID_TEXT, SuspensionEntry::id)
          .inserted("account", TEXT, SuspensionEntry::account)
          .inserted("kind", TEXT, entry -> entry.kind().name())
          .inserted("on_day", DATE, SuspensionEntry::on)
          .inserted("at", TIMESTAMP, SuspensionEntry::at)
          .inserted("said_by", TEXT, SuspensionEntry::by)
          .inserted("said", TEXT, SuspensionEntry::text)
          .inserted("insight", TEXT, SuspensionEntry::insight)
          .inserted("until", DATE, SuspensionEntry::until)
          .build();

  /** A decision that repeats the last one and changes nothing is not kept again. */
  private static final String DECIDE =
      """
      INSERT INTO suspension_entry (entry, account, kind, on_day, at, said_by, said, until)
      SELECT $1::uuid, $2, $3, $4, $5, $6, $7, $8
      WHERE $9 OR NOT EXISTS (
        SELECT
        FROM (
          SELECT kind, on_day, said_by, said, until
          FROM suspension_entry
          WHERE account = $2 AND kind IN ('PROCEED', 'HOLD', 'RELEASE')
          ORDER BY number DESC
          LIMIT 1) AS last
        WHERE (last.kind, last.on_day, last.said_by, last.said) = ($3, $4, $6, $7)
          AND last.until IS NOT DISTINCT FROM $8)
      """;

  private final DatabaseClient database;

  SuspensionHistory(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Keeps a decision of the review.
   *
   * @param changes whether it has an effect
   */
  Mono<Void> decide(LockedAccounts locked, SuspensionEntry decision, boolean changes) {
    return database
        .sql(DECIDE)
        .bind(0, decision.id())
        .bind(1, decision.account())
        .bind(2, decision.kind().name())
        .bind(3, decision.on())
        .bind(4, decision.at().atOffset(ZoneOffset.UTC))
        .bind(5, Parameters.in(R2dbcType.VARCHAR, decision.by()))
        .bind(6, decision.text())
        .bind(7, Parameters.in(R2dbcType.DATE, decision.until()))
        .bind(8, changes)
        .then();
  }

  Mono<Void> append(LockedAccounts locked, List<SuspensionEntry> entries) {
    return APPEND.run(database, entries).then();
  }
}

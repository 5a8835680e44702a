package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.kit.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Accounts and invoices as they were known until now, for looking at a past day as it was known.
 */
@Repository
class EndedVersions {

  /** Kept from the last change on, or from the beginning. Transfers tell whose the account was. */
  private static final String SAVE_PROFILES =
      """
      INSERT INTO account_version (account, segment, collector, time_zone, known_from, known_to)
      SELECT account, segment, collector, time_zone,
        coalesce(
          (SELECT max(known_to) FROM account_version v WHERE v.account = old.account),
          '-infinity'),
        $5
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
        AS old (account, segment, collector, time_zone)
      """;

  private static final String SAVE_INVOICES =
      """
      INSERT INTO invoice_version
        (account, invoice, currency, product, due_on, balance, dispute, known_from, known_to)
      SELECT account, invoice, currency, product, due_on, balance, dispute, known_from, $9
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::numeric[],
          $7::text[], $8::timestamptz[])
        AS old (account, invoice, currency, product, due_on, balance, dispute, known_from)
      """;

  private final DatabaseClient database;

  EndedVersions(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> saveProfiles(AccountBatch batch) {
    List<Profile> ended =
        batch.accounts().stream()
            .flatMap(account -> account.profileChange().endedVersion().stream())
            .toList();
    if (ended.isEmpty()) {
      return Mono.empty();
    }
    Columns<Profile> columns = Columns.of(ended);
    return database
        .sql(SAVE_PROFILES)
        .bind(0, columns.texts(Profile::account))
        .bind(1, columns.texts(Profile::segment))
        .bind(2, columns.texts(Profile::collector))
        .bind(3, columns.texts(Profile::timeZone))
        .bind(4, batch.now())
        .then();
  }

  Mono<Void> saveInvoices(AccountBatch batch) {
    List<Invoice> ended =
        batch.accounts().stream()
            .flatMap(account -> account.ledger().changes().endedVersions().stream())
            .toList();
    if (ended.isEmpty()) {
      return Mono.empty();
    }
    Columns<Invoice> columns = Columns.of(ended);
    return database
        .sql(SAVE_INVOICES)
        .bind(0, columns.texts(Invoice::account))
        .bind(1, columns.texts(Invoice::number))
        .bind(2, columns.texts(i -> i.terms().currency()))
        .bind(3, columns.texts(i -> i.terms().product()))
        .bind(4, columns.days(Invoice::dueOn))
        .bind(5, columns.amounts(Invoice::balance))
        .bind(6, columns.texts(i -> i.ageing().dispute().name()))
        .bind(7, columns.instants(Invoice::knownFrom))
        .bind(8, batch.now())
        .then();
  }
}

package io.dunlin.reporting.receivable;

import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.reporting.archive.Columns;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The profiles of the accounts and who owns them. */
@Repository
class Accounts {

  private static final String SAVE =
      """
      INSERT INTO account
        (account, version, name, segment, country, zone, currency, csm, collector)
      SELECT *
      FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::text[])
      ON CONFLICT (account) DO UPDATE SET
        version = excluded.version,
        name = excluded.name,
        segment = excluded.segment,
        country = excluded.country,
        zone = excluded.zone,
        currency = excluded.currency,
        csm = excluded.csm,
        collector = excluded.collector
      WHERE account.version < excluded.version
      """;

  private final DatabaseClient database;

  Accounts(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> save(Columns<AccountChanged> profiles) {
    if (profiles.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SAVE)
        .bind(0, profiles.texts(AccountChanged::account))
        .bind(1, profiles.events().stream().map(AccountChanged::version).toArray(Long[]::new))
        .bind(2, profiles.texts(AccountChanged::name))
        .bind(3, profiles.texts(AccountChanged::segment))
        .bind(4, profiles.texts(AccountChanged::country))
        .bind(5, profiles.texts(AccountChanged::timeZone))
        .bind(6, profiles.texts(AccountChanged::currency))
        .bind(7, profiles.texts(AccountChanged::csm))
        .bind(8, profiles.texts(AccountChanged::collector))
        .then();
  }

  Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM account WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }
}

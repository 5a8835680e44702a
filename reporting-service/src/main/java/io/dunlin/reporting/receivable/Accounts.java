package io.dunlin.reporting.receivable;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The profiles of the accounts and who owns them. */
@Repository
class Accounts {

  private static final Upsert<AccountChanged> SAVE =
      Upsert.<AccountChanged>into("account")
          .key("account", TEXT, AccountChanged::account)
          .column("version", BIGINT, AccountChanged::version)
          .column("name", TEXT, AccountChanged::name)
          .column("segment", TEXT, AccountChanged::segment)
          .column("country", TEXT, AccountChanged::country)
          .column("zone", TEXT, AccountChanged::timeZone)
          .column("currency", TEXT, AccountChanged::currency)
          .column("csm", TEXT, AccountChanged::csm)
          .column("collector", TEXT, AccountChanged::collector)
          .updatedWhere("account.version < excluded.version")
          .build();

  private final DatabaseClient database;

  Accounts(DatabaseClient database) {
    this.database = database;
  }

  /** Saves profiles; an older version never wins. */
  Mono<Void> save(Collection<AccountChanged> profiles) {
    return SAVE.run(database, profiles).then();
  }
}

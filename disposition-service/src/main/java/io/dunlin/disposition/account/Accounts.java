package io.dunlin.disposition.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.EventJson;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts as account-service told them last; an older version never wins. */
@Repository
public class Accounts {

  private static final Upsert<AccountChanged> SAVE_PROFILES =
      Upsert.<AccountChanged>into("account")
          .key("account", TEXT, AccountChanged::account)
          .column("version", BIGINT, AccountChanged::version)
          .column("name", TEXT, AccountChanged::name)
          .column("country", TEXT, AccountChanged::country)
          .column("time_zone", TEXT, AccountChanged::timeZone)
          .column("currency", TEXT, AccountChanged::currency)
          .column("csm", TEXT, AccountChanged::csm)
          .column("collector", TEXT, AccountChanged::collector)
          .column("contacts", JSON, e -> EventJson.MAPPER.writeValueAsString(e.contacts()))
          .updatedWhere("account.version < excluded.version")
          .build();

  private static final String READ =
      "SELECT account, name, country, time_zone, currency, csm, collector, contacts::text "
          + "FROM account WHERE ";
  private static final String FIND = READ + "account = :account AND " + Scope.condition("account");
  private static final String FIND_ALL = READ + "account = ANY($1)";

  private static final String COUNT_INTERACTION =
      "UPDATE account SET interaction_version = interaction_version + 1 WHERE account = $1";

  private final DatabaseClient database;

  Accounts(DatabaseClient database) {
    this.database = database;
  }

  /** At most one profile per account. */
  public Mono<Void> saveProfiles(LockedAccounts locked, Collection<AccountChanged> profiles) {
    return SAVE_PROFILES.run(database, profiles).then();
  }

  /** The account, when it exists and is within the caller's scope. */
  public Mono<Account> find(String account, Scope scope) {
    return scope
        .bind(database.sql(FIND))
        .bind("account", account)
        .map(Cells.each(Accounts::account))
        .one();
  }

  public Mono<Map<String, Account>> findAll(Collection<String> accounts) {
    return database
        .sql(FIND_ALL)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Accounts::account))
        .all()
        .collectMap(Account::account);
  }

  /** The version that clearance answers carry rises with each interaction. */
  public Mono<Void> countInteraction(LockedAccounts locked, String account) {
    return database.sql(COUNT_INTERACTION).bind(0, account).then();
  }

  private static Account account(Cells row) {
    return new Account(
        row.text("account"),
        row.text("name"),
        row.text("country"),
        ZoneId.of(row.text("time_zone")),
        row.text("currency"),
        row.text("csm"),
        row.textOrNull("collector"),
        row.list("contacts", Contact[].class));
  }
}

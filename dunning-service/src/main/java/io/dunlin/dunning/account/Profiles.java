package io.dunlin.dunning.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts' profiles, in the latest version of each. */
@Repository
public class Profiles {

  private static final String READ =
      "SELECT account, version, name, segment, country, zone, currency, csm, collector, portal_url,"
          + " contacts::text FROM account WHERE ";
  private static final String BY_ACCOUNT = READ + "account = ANY($1)";
  private static final String VISIBLE =
      READ + "account = :account AND " + Scope.condition("account");
  private static final String BY_ADDRESS = READ + "addresses && $1";

  private static final Upsert<Profile> SAVE =
      Upsert.<Profile>into("account")
          .key("account", TEXT, Profile::account)
          .column("version", BIGINT, Profile::version)
          .column("name", TEXT, Profile::name)
          .column("segment", TEXT, Profile::segment)
          .column("country", TEXT, Profile::country)
          .column("zone", TEXT, profile -> profile.zone().getId())
          .column("currency", TEXT, Profile::currency)
          .column("csm", TEXT, Profile::csm)
          .column("collector", TEXT, Profile::collector)
          .column("portal_url", TEXT, Profile::portalUrl)
          .column("contacts", JSON, p -> EventJson.MAPPER.writeValueAsString(p.contacts()))
          .column("addresses", TEXTS, Profile::addresses)
          .updatedWhere("account.version < excluded.version")
          .build();

  private final DatabaseClient database;

  Profiles(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Profile>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Profiles::read))
        .all()
        .collectMap(Profile::account);
  }

  /** The account, when it is known and within the caller's scope. */
  public Mono<Profile> find(String account, Scope scope) {
    return scope
        .bind(database.sql(VISIBLE))
        .bind("account", account)
        .map(Cells.each(Profiles::read))
        .one();
  }

  /** The accounts at which somebody has one of the addresses; these are in lower case. */
  public Flux<Profile> withAddresses(Collection<String> addresses) {
    return database
        .sql(BY_ADDRESS)
        .bind(
            0,
            addresses.stream()
                .flatMap(address -> Stream.of(address, EmailAddress.ofPerson(address)))
                .distinct()
                .toArray(String[]::new))
        .map(Cells.each(Profiles::read))
        .all();
  }

  public Mono<Void> save(LockedAccounts locked, List<Profile> changed) {
    return SAVE.run(database, changed).then();
  }

  private static Profile read(Cells row) {
    return new Profile(
        row.text("account"),
        row.big("version"),
        row.text("name"),
        row.text("segment"),
        row.text("country"),
        ZoneId.of(row.text("zone")),
        row.text("currency"),
        row.textOrNull("csm"),
        row.textOrNull("collector"),
        row.textOrNull("portal_url"),
        row.list("contacts", Contact[].class));
  }
}

package io.dunlin.dunning.account;

import static io.dunlin.kit.database.Cells.big;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.Contact;
import io.dunlin.events.EventJson;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** The accounts' profiles, in the latest version of each. */
@Repository
public class Profiles {

  private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

  private static final String COLUMNS =
      "account, version, name, segment, country, zone, currency, csm, collector, portal_url, contacts::text";

  private static final String BY_ACCOUNT =
      "SELECT " + COLUMNS + " FROM account WHERE account = ANY($1)";

  private static final String VISIBLE =
      "SELECT "
          + COLUMNS
          + """
           FROM account
          WHERE account = :account
            AND (:csm::text IS NULL OR csm = :csm)
            AND (:collector::text IS NULL OR collector = :collector)
          """;

  private static final String BY_ADDRESS =
      "SELECT " + COLUMNS + " FROM account WHERE addresses && $1";

  private static final String SAVE =
      """
      INSERT INTO account (account, version, name, segment, zone, currency, csm, collector,
                           portal_url, contacts, addresses, country)
      SELECT account, version, name, segment, zone, currency, csm, collector, portal_url,
             contacts::jsonb, string_to_array(addresses, ' '), country
      FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
                  $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
        AS new (account, version, name, segment, zone, currency, csm, collector, portal_url,
                contacts, addresses, country)
      ON CONFLICT (account) DO UPDATE SET
        version = EXCLUDED.version, name = EXCLUDED.name, segment = EXCLUDED.segment,
        zone = EXCLUDED.zone, currency = EXCLUDED.currency, csm = EXCLUDED.csm,
        collector = EXCLUDED.collector, portal_url = EXCLUDED.portal_url,
        contacts = EXCLUDED.contacts, addresses = EXCLUDED.addresses,
        country = EXCLUDED.country
      WHERE account.version < EXCLUDED.version
      """;

  private final DatabaseClient database;

  Profiles(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Profile>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Profiles::read)
        .all()
        .collectMap(Profile::account);
  }

  /** The account, when it is known and within the caller's scope. */
  public Mono<Profile> find(String account, Scope scope) {
    return database
        .sql(VISIBLE)
        .bind("account", account)
        .bind("csm", optional(scope.csm(), String.class))
        .bind("collector", optional(scope.collector(), String.class))
        .map(Profiles::read)
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
        .map(Profiles::read)
        .all();
  }

  public Mono<Void> save(LockedAccounts locked, List<Profile> changed) {
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SAVE)
        .bind(0, changed.stream().map(Profile::account).toArray(String[]::new))
        .bind(1, changed.stream().map(Profile::version).toArray(Long[]::new))
        .bind(2, changed.stream().map(Profile::name).toArray(String[]::new))
        .bind(3, changed.stream().map(Profile::segment).toArray(String[]::new))
        .bind(4, changed.stream().map(profile -> profile.zone().getId()).toArray(String[]::new))
        .bind(5, changed.stream().map(Profile::currency).toArray(String[]::new))
        .bind(6, changed.stream().map(Profile::csm).toArray(String[]::new))
        .bind(7, changed.stream().map(Profile::collector).toArray(String[]::new))
        .bind(8, changed.stream().map(Profile::portalUrl).toArray(String[]::new))
        .bind(9, changed.stream().map(Profiles::contacts).toArray(String[]::new))
        .bind(10, changed.stream().map(p -> String.join(" ", p.addresses())).toArray(String[]::new))
        .bind(11, changed.stream().map(Profile::country).toArray(String[]::new))
        .then();
  }

  private static String contacts(Profile profile) {
    return EventJson.MAPPER.writeValueAsString(profile.contacts());
  }

  private static Profile read(Readable row) {
    return new Profile(
        text(row, "account"),
        big(row, "version"),
        text(row, "name"),
        text(row, "segment"),
        text(row, "country"),
        ZoneId.of(text(row, "zone")),
        text(row, "currency"),
        row.get("csm", String.class),
        row.get("collector", String.class),
        row.get("portal_url", String.class),
        EventJson.MAPPER.readValue(text(row, "contacts"), CONTACTS));
  }
}

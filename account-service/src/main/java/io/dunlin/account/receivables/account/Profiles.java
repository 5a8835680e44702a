package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts' profiles; read together with the standing and the latest episode. */
@Repository
class Profiles {

  /** One row with all, because many small ones cost more to hand on than to read. */
  private static final String LOAD =
      """
      SELECT coalesce(json_agg(loaded), '[]')::text
      FROM (
        SELECT
          json_build_object('account', a.account, 'version', a.version, 'name', a.name,
            'segment', a.segment, 'country', a.country, 'timeZone', a.time_zone,
            'currency', a.currency, 'csm', a.csm, 'collector', a.collector, 'health', a.health,
            'products', a.products, 'portalUrl', a.portal_url,
            'openOpportunities', a.open_opportunities, 'contacts', a.contacts,
            'contactsByHand', a.contacts_by_hand) AS profile,
          json_build_object('state', s.state, 'oldestDueOn', s.oldest_due_on,
            'oldestCollectibleDueOn', s.oldest_collectible_due_on, 'open', s.open,
            'overdue', s.overdue, 'collectible', s.collectible, 'disputed', s.disputed,
            'unapplied', s.unapplied, 'buckets', s.buckets,
            'others', coalesce(s.others, '[]')) AS standing,
          s.version,
          CASE WHEN e.episode IS NOT NULL THEN
            json_build_object('id', e.episode, 'openedOn', e.opened_on, 'closedOn', e.closed_on,
              'generation', e.generation) END AS episode
        FROM account a
          JOIN standing s USING (account)
          LEFT JOIN episode e ON e.episode = s.episode
        WHERE a.account = ANY($1)) AS loaded
      """;

  private static final Upsert<Profile> SAVE =
      Upsert.<Profile>into("account")
          .key("account", TEXT, Profile::account)
          .column("version", BIGINT, Profile::version)
          .column("name", TEXT, Profile::name)
          .column("segment", TEXT, Profile::segment)
          .column("country", TEXT, Profile::country)
          .column("time_zone", TEXT, Profile::timeZone)
          .inserted("currency", TEXT, Profile::currency)
          .column("csm", TEXT, Profile::csm)
          .column("collector", TEXT, Profile::collector)
          .column("health", TEXT, one -> one.health() == null ? null : one.health().name())
          .column("products", JSON, one -> EventJson.MAPPER.writeValueAsString(one.products()))
          .column("portal_url", TEXT, Profile::portalUrl)
          .column("open_opportunities", INTEGER, Profile::openOpportunities)
          .column("contacts", JSON, one -> EventJson.MAPPER.writeValueAsString(one.contacts()))
          .column("contacts_by_hand", JSON, Profiles::byHand)
          .build();

  private final DatabaseClient database;

  Profiles(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> load(AccountBatch batch, String[] accounts) {
    return database
        .sql(LOAD)
        .bind(0, accounts)
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .one()
        .doOnNext(json -> read(json).forEach(batch::load))
        .then();
  }

  Mono<Void> save(AccountBatch batch) {
    List<Profile> changed =
        batch.accounts().stream()
            .filter(account -> account.profileChange().isAny())
            .map(ReceivablesAccount::profile)
            .toList();
    return SAVE.run(database, changed).then();
  }

  private static @Nullable String byHand(Profile profile) {
    ContactsByHand said = profile.contactsByHand();
    return said == null ? null : EventJson.MAPPER.writeValueAsString(said);
  }

  private static List<AccountSnapshot> read(String json) {
    return List.of(EventJson.MAPPER.readValue(json, AccountSnapshot[].class));
  }
}

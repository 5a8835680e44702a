package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Columns;
import java.util.List;
import java.util.Objects;
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

  private static final String SAVE =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        collector, health, products, portal_url, open_opportunities, contacts, contacts_by_hand)
      SELECT account, version, name, segment, country, time_zone, currency, csm,
        collector, health, products::jsonb, portal_url, open_opportunities, contacts::jsonb,
        contacts_by_hand::jsonb
      FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::int4[],
          $14::text[], $15::text[])
        AS new (account, version, name, segment, country, time_zone, currency, csm,
          collector, health, products, portal_url, open_opportunities, contacts, contacts_by_hand)
      ON CONFLICT (account) DO UPDATE SET
        version = excluded.version,
        name = excluded.name,
        segment = excluded.segment,
        country = excluded.country,
        time_zone = excluded.time_zone,
        csm = excluded.csm,
        collector = excluded.collector,
        health = excluded.health,
        products = excluded.products,
        portal_url = excluded.portal_url,
        open_opportunities = excluded.open_opportunities,
        contacts = excluded.contacts,
        contacts_by_hand = excluded.contacts_by_hand
      """;

  /** Kept from the last change on, or from the beginning. Transfers tell whose the account was. */
  private static final String SAVE_ENDED_VERSIONS =
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
        .doOnNext(json -> Row.read(json).forEach(row -> batch.load(row.profile(), row.start())))
        .then();
  }

  Mono<Void> save(AccountBatch batch) {
    List<Profile> changed =
        batch.accounts().stream()
            .filter(account -> account.profileChange().isAny())
            .map(ReceivablesAccount::profile)
            .toList();
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    Columns<Profile> columns = Columns.of(changed);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Profile::account))
        .bind(1, columns.longs(Profile::version))
        .bind(2, columns.texts(Profile::name))
        .bind(3, columns.texts(Profile::segment))
        .bind(4, columns.texts(Profile::country))
        .bind(5, columns.texts(Profile::timeZone))
        .bind(6, columns.texts(Profile::currency))
        .bind(7, columns.texts(Profile::csm))
        .bind(8, columns.texts(Profile::collector))
        .bind(9, columns.texts(p -> p.health() == null ? null : p.health().name()))
        .bind(10, columns.texts(p -> EventJson.MAPPER.writeValueAsString(p.products())))
        .bind(11, columns.texts(Profile::portalUrl))
        .bind(12, columns.ints(Profile::openOpportunities))
        .bind(13, columns.texts(p -> EventJson.MAPPER.writeValueAsString(p.contacts())))
        .bind(14, columns.texts(Profiles::byHand))
        .then();
  }

  /** What was known of accounts until now, for looking at a past day as it was known then. */
  Mono<Void> saveEndedVersions(AccountBatch batch) {
    List<Profile> ended =
        batch.accounts().stream()
            .flatMap(account -> account.profileChange().endedVersion().stream())
            .toList();
    if (ended.isEmpty()) {
      return Mono.empty();
    }
    Columns<Profile> columns = Columns.of(ended);
    return database
        .sql(SAVE_ENDED_VERSIONS)
        .bind(0, columns.texts(Profile::account))
        .bind(1, columns.texts(Profile::segment))
        .bind(2, columns.texts(Profile::collector))
        .bind(3, columns.texts(Profile::timeZone))
        .bind(4, batch.now())
        .then();
  }

  private static @Nullable String byHand(Profile profile) {
    ContactsByHand said = profile.contactsByHand();
    return said == null ? null : EventJson.MAPPER.writeValueAsString(said);
  }

  private record Row(Profile profile, Standing standing, long version, @Nullable Episode episode) {

    static List<Row> read(String json) {
      return List.of(EventJson.MAPPER.readValue(json, Row[].class));
    }

    AccountSnapshot start() {
      return new AccountSnapshot(profile, episode, version, standing);
    }
  }
}

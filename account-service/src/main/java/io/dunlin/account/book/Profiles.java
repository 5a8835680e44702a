package io.dunlin.account.book;

import io.dunlin.account.standing.Standing;
import io.dunlin.events.AccountState;
import io.dunlin.events.Contact;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.events.Health;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts' profiles; read together with the standing and the latest episode. */
@Repository
class Profiles {

  private static final String LOAD =
      """
      SELECT a.*, s.version AS standing_version, s.state, s.oldest_due_on,
        s.oldest_collectible_due_on, s.open, s.overdue, s.collectible, s.disputed, s.unapplied,
        s.buckets, e.episode, e.opened_on, e.closed_on, e.generation
      FROM account a
        JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode
      WHERE a.account = ANY($1)
      """;

  private static final String SAVE =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        collector, health, products, portal_url, open_opportunities, contacts)
      SELECT account, version, name, segment, country, time_zone, currency, csm,
        collector, health, products::jsonb, portal_url, open_opportunities, contacts::jsonb
      FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::int4[],
          $14::text[])
        AS new (account, version, name, segment, country, time_zone, currency, csm,
          collector, health, products, portal_url, open_opportunities, contacts)
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
        contacts = excluded.contacts
      """;

  private final DatabaseClient database;

  Profiles(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> load(Bookkeeping books, String[] accounts) {
    return database
        .sql(LOAD)
        .bind(0, accounts)
        .map(Profiles::loaded)
        .all()
        .doOnNext(loaded -> books.load(loaded.profile(), loaded.start()))
        .then();
  }

  Mono<Void> save(Bookkeeping books) {
    List<Profile> changed =
        books.books().stream().filter(Book::profileHasChanged).map(Book::profile).toList();
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    Columns<Profile> columns = new Columns<>(changed);
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
        .bind(12, columns.numbers(Profile::openOpportunities))
        .bind(13, columns.texts(p -> EventJson.MAPPER.writeValueAsString(p.contacts())))
        .then();
  }

  private record Loaded(Profile profile, Book.Start start) {}

  private static Loaded loaded(Readable row) {
    Profile profile = profile(row);
    return new Loaded(
        profile,
        new Book.Start(
            profile, episode(row), get(row, "standing_version", Long.class), standing(row)));
  }

  private static Profile profile(Readable row) {
    String health = row.get("health", String.class);
    return new Profile(
        get(row, "account", String.class),
        get(row, "version", Long.class),
        get(row, "name", String.class),
        get(row, "segment", String.class),
        get(row, "country", String.class),
        get(row, "time_zone", String.class),
        get(row, "currency", String.class),
        get(row, "csm", String.class),
        row.get("collector", String.class),
        health == null ? null : Health.valueOf(health),
        list(row, "products", String[].class),
        row.get("portal_url", String.class),
        row.get("open_opportunities", Integer.class),
        list(row, "contacts", Contact[].class));
  }

  private static @Nullable Episode episode(Readable row) {
    UUID id = row.get("episode", UUID.class);
    return id == null
        ? null
        : new Episode(
            id.toString(),
            get(row, "opened_on", LocalDate.class),
            row.get("closed_on", LocalDate.class),
            get(row, "generation", Integer.class));
  }

  private static Standing standing(Readable row) {
    return new Standing(
        AccountState.valueOf(get(row, "state", String.class)),
        row.get("oldest_due_on", LocalDate.class),
        row.get("oldest_collectible_due_on", LocalDate.class),
        get(row, "open", BigDecimal.class),
        get(row, "overdue", BigDecimal.class),
        get(row, "collectible", BigDecimal.class),
        get(row, "disputed", BigDecimal.class),
        get(row, "unapplied", BigDecimal.class),
        Arrays.asList(get(row, "buckets", BigDecimal[].class)));
  }

  private static <T> List<T> list(Readable row, String column, Class<T[]> type) {
    return List.of(EventJson.MAPPER.readValue(get(row, column, String.class), type));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}

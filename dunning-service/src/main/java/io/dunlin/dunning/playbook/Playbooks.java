package io.dunlin.dunning.playbook;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The published playbooks; a version is written once and never changed. */
@Repository
public class Playbooks {

  private static final String ALL = "SELECT name, version, definition::text FROM playbook";

  private static final String VERSIONS =
      """
      SELECT name, version, definition::text, published_at, published_by, reason FROM playbook
      WHERE (:name::text IS NULL OR name = :name)
      ORDER BY name, version DESC
      """;

  private static final String LOCK = "LOCK TABLE playbook IN SHARE ROW EXCLUSIVE MODE";

  private static final String PUBLISH =
      """
      INSERT INTO playbook (name, version, content_hash, definition, published_at, published_by,
        reason)
      SELECT $1, coalesce(max(version), 0) + 1, $2, $3::jsonb, now(), $4, $6
      FROM playbook WHERE name = $1
      HAVING NOT EXISTS (
        SELECT FROM (
          SELECT content_hash FROM playbook WHERE name = $1 ORDER BY version DESC LIMIT $5) AS known
        WHERE content_hash = $2)
      """;

  private final DatabaseClient database;
  private final PlaybookSettings settings;
  private final Map<String, Playbook> read = new ConcurrentHashMap<>();

  Playbooks(DatabaseClient database, PlaybookSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Waits until nobody else publishes; until the end of the transaction nobody else does. */
  Mono<Void> lock() {
    return database.sql(LOCK).then();
  }

  public Mono<PlaybookCatalogue> catalogue() {
    return all().map(playbooks -> new PlaybookCatalogue(playbooks, settings.fallback()));
  }

  private Mono<List<Playbook>> all() {
    return database
        .sql(ALL)
        .map(
            Cells.each(
                row -> read(row.text("name"), row.number("version"), row.text("definition"))))
        .all()
        .collectList();
  }

  /** The versions with who published them, the newest of each playbook first; of one, or of all. */
  Mono<List<PlaybookVersion>> versions(@Nullable String name) {
    return database
        .sql(VERSIONS)
        .bind("name", optional(name))
        .map(Cells.each(this::version))
        .all()
        .collectList();
  }

  /** Publishes the next version, unless the newest one says the same. */
  Mono<Void> publish(Playbook playbook, String hash, String by, @Nullable String reason) {
    return publish(playbook, hash, by, reason, 1);
  }

  /** Publishes what ships with the service, unless any version has ever said the same. */
  Mono<Void> publishNew(Playbook playbook, String hash, String by) {
    return publish(playbook, hash, by, null, Integer.MAX_VALUE);
  }

  private Mono<Void> publish(
      Playbook playbook, String hash, String by, @Nullable String reason, int knownVersions) {
    return database
        .sql(PUBLISH)
        .bind(0, playbook.name())
        .bind(1, hash)
        .bind(2, EventJson.MAPPER.writeValueAsString(playbook))
        .bind(3, by)
        .bind(4, knownVersions)
        .bind(5, optional(reason))
        .then();
  }

  private PlaybookVersion version(Cells row) {
    return PlaybookVersion.of(
        read(row.text("name"), row.number("version"), row.text("definition")),
        row.instant("published_at"),
        row.text("published_by"),
        row.textOrNull("reason"));
  }

  private Playbook read(String name, int version, String definition) {
    return read.computeIfAbsent(
        name + ":" + version,
        _ -> withVersion(EventJson.MAPPER.readValue(definition, Playbook.class), version));
  }

  private static Playbook withVersion(Playbook stored, int version) {
    return new Playbook(
        stored.name(), version, stored.title(), stored.owner(), stored.segments(), stored.steps());
  }
}

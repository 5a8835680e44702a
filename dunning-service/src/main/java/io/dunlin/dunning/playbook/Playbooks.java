package io.dunlin.dunning.playbook;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The published playbooks; a version is written once and never changed. */
@Repository
public class Playbooks {

  private static final String ALL = "SELECT name, version, definition::text FROM playbook";

  private static final String LOCK = "LOCK TABLE playbook IN SHARE ROW EXCLUSIVE MODE";

  private static final String PUBLISH =
      """
      INSERT INTO playbook (name, version, content_hash, definition, published_at, published_by)
      SELECT $1, coalesce(max(version), 0) + 1, $2, $3::jsonb, now(), $4
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

  Mono<List<Playbook>> all() {
    return database
        .sql(ALL)
        .map(
            Cells.each(
                row -> read(row.text("name"), row.number("version"), row.text("definition"))))
        .all()
        .collectList();
  }

  /** Publishes the next version, unless the newest one says the same. */
  Mono<Void> publish(Playbook playbook, String hash, String by) {
    return publish(playbook, hash, by, 1);
  }

  /** Publishes what ships with the service, unless any version has ever said the same. */
  Mono<Void> publishNew(Playbook playbook, String hash, String by) {
    return publish(playbook, hash, by, Integer.MAX_VALUE);
  }

  private Mono<Void> publish(Playbook playbook, String hash, String by, int knownVersions) {
    return database
        .sql(PUBLISH)
        .bind(0, playbook.name())
        .bind(1, hash)
        .bind(2, EventJson.MAPPER.writeValueAsString(playbook))
        .bind(3, by)
        .bind(4, knownVersions)
        .then();
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

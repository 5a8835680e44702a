package io.dunlin.dunning.template;

import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.playbook.TemplateNames;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The published templates; a version is written once and never changed. */
@Repository
public class Templates implements TemplateNames {

  private static final String NEWEST =
      "SELECT DISTINCT ON (name, language) * FROM template ORDER BY name, language, version DESC";
  private static final String NAMES = "SELECT DISTINCT name FROM template";
  private static final String LOCK = "LOCK TABLE template IN SHARE ROW EXCLUSIVE MODE";

  private static final String VERSIONS =
      """
      SELECT * FROM template
      WHERE name = :name AND language = :language AND (:before::int IS NULL OR version < :before)
      ORDER BY version DESC LIMIT :limit
      """;

  private static final BatchStatement<Template> PUBLISH =
      BatchStatement.<Template>of(
              """
              INSERT INTO template (name, language, version, subject, body, reason, published_at,
                published_by)
              SELECT name, language, version, subject, body, reason, now(), by FROM :rows AS text
              """)
          .column("name", TEXT, Template::name)
          .column("language", TEXT, template -> template.language().code())
          .column("version", INTEGER, Template::version)
          .column("subject", TEXT, Template::subject)
          .column("body", TEXT, Template::body)
          .column("reason", TEXT, Template::reason)
          .column("by", TEXT, Template::by)
          .build();

  private final DatabaseClient database;

  Templates(DatabaseClient database) {
    this.database = database;
  }

  /** Locks the table against other publishers until the transaction ends. */
  Mono<Void> lock() {
    return database.sql(LOCK).then();
  }

  public Mono<TemplateCatalogue> catalogue() {
    return newest().map(TemplateCatalogue::new);
  }

  /** The newest of each name and language, in this order. */
  Mono<List<Template>> newest() {
    return database.sql(NEWEST).map(Cells.each(Templates::read)).all().collectList();
  }

  /** The versions, the newest first. */
  Mono<List<Template>> versions(
      String name, Language language, @Nullable Integer before, int limit) {
    return database
        .sql(VERSIONS)
        .bind("name", name)
        .bind("language", language.code())
        .bind("before", optional(before, Integer.class))
        .bind("limit", limit)
        .map(Cells.each(Templates::read))
        .all()
        .collectList();
  }

  /** A version as it was published. */
  Mono<Template> one(Template version) {
    return versions(version.name(), version.language(), version.version() + 1, 1)
        .map(List::getFirst);
  }

  @Override
  public Mono<Set<String>> names() {
    return database
        .sql(NAMES)
        .map(Cells.each(row -> row.text("name")))
        .all()
        .collect(Collectors.toSet());
  }

  Mono<Void> publish(List<Template> templates) {
    return PUBLISH.run(database, templates).then();
  }

  private static Template read(Cells row) {
    return new Template(
        row.text("name"),
        Language.of(row.text("language")),
        row.number("version"),
        row.text("subject"),
        row.text("body"),
        row.textOrNull("reason"),
        row.instant("published_at"),
        row.text("published_by"));
  }
}

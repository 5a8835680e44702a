package io.dunlin.kit.document;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.document.Document.Reading;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The documents, to read; whoever is given a content is recorded in the same statement. */
@Repository
@ConditionalOnBean(Ownership.class)
public class Documents {

  private static final String ONE =
      """
      SELECT d.*
      FROM document d
      WHERE d.account = :account AND d.document = :document AND (OWNED)
      """;

  private static final String MANY =
      """
      SELECT d.*
      FROM document d
      WHERE d.account = :account AND (OWNED)
        AND (:kind::text IS NULL OR d.kind = :kind)
        AND (:after::text IS NULL OR d.document < :after)
      ORDER BY d.document DESC
      LIMIT :limit
      """;

  private static final String CONTENT =
      """
      WITH found AS (
        SELECT d.*, c.content
        FROM document d JOIN document_content c USING (document)
        WHERE d.account = :account AND d.document = :document AND (OWNED)),
      recorded AS (
        INSERT INTO document_reading (document, read_by, read_at)
        SELECT document, :by, :at FROM found)
      SELECT * FROM found
      """;

  private static final String READINGS =
      """
      SELECT r.id, r.read_by, r.read_at
      FROM document d JOIN document_reading r USING (document)
      WHERE d.account = :account AND d.document = :document AND (OWNED)
        AND r.id > :after
      ORDER BY r.id
      LIMIT :limit
      """;

  private final DatabaseClient database;
  private final Ownership ownership;

  Documents(DatabaseClient database, Ownership ownership) {
    this.database = database;
    this.ownership = ownership;
  }

  /** Empty when there is none of this account, or the account is not the caller's. */
  public Mono<Document> one(String account, String document, Scope scope) {
    return scoped(ONE, account, scope)
        .bind("document", document)
        .map(Cells.each(Documents::document))
        .one();
  }

  /** The latest first; null for all kinds. */
  public Mono<Page<Document>> many(
      String account, @Nullable DocumentKind kind, Scope scope, PageRequest page) {
    return scoped(MANY, account, scope)
        .bind("kind", optional(kind == null ? null : kind.name()))
        .bind("after", optional(page.after()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(Documents::document))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), Document::document));
  }

  /** Records that the caller has read it. Empty as for {@link #one}. */
  public Mono<Content> content(String account, String document, Caller caller, Instant now) {
    return scoped(CONTENT, account, caller.scope())
        .bind("document", document)
        .bind("by", caller.user())
        .bind("at", now.atOffset(ZoneOffset.UTC))
        .map(
            Cells.each(
                row ->
                    new Content(
                        document(row), Objects.requireNonNull(row.get("content", byte[].class)))))
        .one();
  }

  /** Who read it, the first reader first. */
  public Mono<Page<Reading>> readings(
      String account, String document, Scope scope, long after, int limit) {
    return scoped(READINGS, account, scope)
        .bind("document", document)
        .bind("after", after)
        .bind("limit", limit + 1)
        .map(
            Cells.each(
                row -> new Reading(row.big("id"), row.text("read_by"), row.instant("read_at"))))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, limit, reading -> Long.toString(reading.id())));
  }

  private GenericExecuteSpec scoped(String sql, String account, Scope scope) {
    return scope
        .bind(database.sql(sql.replace("OWNED", ownership.condition())))
        .bind("account", account);
  }

  static Document document(Cells row) {
    return new Document(
        row.text("document"),
        row.text("account"),
        DocumentKind.valueOf(row.text("kind")),
        row.text("name"),
        row.text("media_type"),
        row.big("size"),
        row.text("sha256"),
        row.text("put_by"),
        row.instant("put_at"));
  }
}

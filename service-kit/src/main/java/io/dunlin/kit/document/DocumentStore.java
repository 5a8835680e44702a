package io.dunlin.kit.document;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps documents. To be used while the locks of their accounts are held. */
@Repository
@ConditionalOnBean(Ownership.class)
public class DocumentStore {

  private static final String ADD =
      """
      INSERT INTO document (document, account, kind, name, media_type, size, sha256, put_by, put_at)
      SELECT *
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int8[],
        $7::text[], $8::text[], $9::timestamptz[])
      ON CONFLICT (account, sha256) DO NOTHING
      """;

  /** The driver knows no arrays of bytea: all contents come as one, each with where it begins. */
  private static final String ADD_CONTENT =
      """
      INSERT INTO document_content (document, content)
      SELECT document, substring($4::bytea FROM new.begins FOR new.length)
      FROM unnest($1::text[], $2::int4[], $3::int4[]) AS new (document, begins, length)
        JOIN document USING (document)
      """;

  private static final String KEPT =
      """
      SELECT d.*
      FROM document d
        JOIN unnest($1::text[], $2::text[]) AS put (account, sha256) USING (account, sha256)
      """;

  private static final String READ =
      """
      INSERT INTO document_reading (document, read_by, read_at)
      VALUES ($1, $2, $3)
      """;

  private final DatabaseClient database;

  DocumentStore(DatabaseClient database) {
    this.database = database;
  }

  /** What is kept under these contents now, in their order; the same as given where it is new. */
  public Mono<List<Document>> put(List<NewDocument> documents) {
    return documents.isEmpty()
        ? Mono.just(List.of())
        : add(documents).then(addContent(documents)).then(kept(documents));
  }

  /** Keeps a document and gives it to somebody at once, which is recorded as a reading. */
  public Mono<Content> give(NewDocument document, String to, Instant at) {
    return put(List.of(document))
        .map(List::getFirst)
        .flatMap(kept -> record(kept.document(), to, at).thenReturn(document.given(kept)));
  }

  private Mono<Void> record(String document, String by, Instant at) {
    return database
        .sql(READ)
        .bind(0, document)
        .bind(1, by)
        .bind(2, at.atOffset(ZoneOffset.UTC))
        .then();
  }

  private Mono<Void> add(List<NewDocument> documents) {
    Columns<Document> columns = Columns.of(documents.stream().map(NewDocument::about).toList());
    return database
        .sql(ADD)
        .bind(0, columns.texts(Document::document))
        .bind(1, columns.texts(Document::account))
        .bind(2, columns.texts(document -> document.kind().name()))
        .bind(3, columns.texts(Document::name))
        .bind(4, columns.texts(Document::mediaType))
        .bind(5, columns.longs(Document::size))
        .bind(6, columns.texts(Document::sha256))
        .bind(7, columns.texts(Document::putBy))
        .bind(8, columns.instants(Document::putAt))
        .then();
  }

  private Mono<Void> addContent(List<NewDocument> documents) {
    Columns<NewDocument> columns = Columns.of(documents);
    Contents contents = Contents.of(documents.stream().map(NewDocument::content).toList());
    return Mono.defer(
        () ->
            database
                .sql(ADD_CONTENT)
                .bind(0, columns.texts(document -> document.about().document()))
                .bind(1, contents.begins())
                .bind(2, contents.lengths())
                .bind(3, contents.bytes())
                .then());
  }

  private Mono<List<Document>> kept(List<NewDocument> documents) {
    Columns<NewDocument> columns = Columns.of(documents);
    return database
        .sql(KEPT)
        .bind(0, columns.texts(document -> document.about().account()))
        .bind(1, columns.texts(document -> document.about().sha256()))
        .map(Cells.each(Documents::document))
        .all()
        .collect(Collectors.toMap(DocumentStore::key, Function.identity(), (one, _) -> one))
        .map(kept -> inOrder(documents, kept));
  }

  private static List<Document> inOrder(List<NewDocument> documents, Map<String, Document> kept) {
    return documents.stream()
        .map(document -> kept.getOrDefault(key(document.about()), document.about()))
        .toList();
  }

  private static String key(Document document) {
    return document.sha256() + " " + document.account();
  }
}

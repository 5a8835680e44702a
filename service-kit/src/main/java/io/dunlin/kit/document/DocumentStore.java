package io.dunlin.kit.document;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps documents. To be used while the locks of their accounts are held. */
@Repository
@ConditionalOnBean(Ownership.class)
public class DocumentStore {

  private static final Upsert<Document> ADD =
      Upsert.<Document>into("document")
          .inserted("document", TEXT, Document::document)
          .key("account", TEXT, Document::account)
          .inserted("kind", NAME, Document::kind)
          .inserted("name", TEXT, Document::name)
          .inserted("media_type", TEXT, Document::mediaType)
          .inserted("size", BIGINT, Document::size)
          .key("sha256", TEXT, Document::sha256)
          .inserted("put_by", TEXT, Document::putBy)
          .inserted("put_at", TIMESTAMP, Document::putAt)
          .build();

  /** The driver knows no arrays of bytea: all contents come as one, each with where it begins. */
  private static final String ADD_CONTENT =
      """
      INSERT INTO document_content (document, content)
      SELECT document, substring($4::bytea FROM new.begins FOR new.length)
      FROM unnest($1::text[], $2::int4[], $3::int4[]) AS new (document, begins, length)
        JOIN document USING (document)
      """;

  private static final BatchStatement<Document> KEPT =
      BatchStatement.<Document>of(
              "SELECT d.* FROM document d JOIN :rows AS put USING (account, sha256)")
          .column("account", TEXT, Document::account)
          .column("sha256", TEXT, Document::sha256)
          .build();

  private static final String READ =
      "INSERT INTO document_reading (document, read_by, read_at) VALUES ($1, $2, $3)";

  private final DatabaseClient database;

  DocumentStore(DatabaseClient database) {
    this.database = database;
  }

  /** What is kept under these contents now, in their order; the same as given where it is new. */
  public Mono<List<Document>> put(List<NewDocument> documents) {
    List<Document> abouts = documents.stream().map(NewDocument::about).toList();
    return documents.isEmpty()
        ? Mono.just(List.of())
        : ADD.run(database, abouts).then(addContent(documents)).then(kept(abouts));
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

  private Mono<List<Document>> kept(List<Document> documents) {
    return KEPT.run(database, documents, Documents::document)
        .collectMap(DocumentStore::key)
        .map(kept -> documents.stream().map(one -> kept.getOrDefault(key(one), one)).toList());
  }

  private static String key(Document document) {
    return document.sha256() + " " + document.account();
  }
}

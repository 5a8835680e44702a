package io.dunlin.dunning.mailbox;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.mail.MailUid;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mails that were put aside and that nobody is done with yet. */
@Repository
class PutAsideMails {

  private static final String READ =
      """
      SELECT id, validity, uid, size, attempts, mail, mail_from, subject, problem, put_aside_at
      FROM failed_mail
      WHERE put_aside_at IS NOT NULL AND done_at IS NULL
      """;

  private static final String PAGE =
      READ + "AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2";

  private static final String ONE = READ + "AND id = $1";

  private static final String SOURCE =
      "SELECT coalesce(source, ''::bytea) AS source FROM failed_mail WHERE id = $1";

  private static final String DONE =
      """
      UPDATE failed_mail SET done_at = $2, done_by = $3, done_note = $4
      WHERE id = $1 AND put_aside_at IS NOT NULL AND done_at IS NULL
      """;

  private static final String FORGET = "DELETE FROM failed_mail WHERE id = $1";

  private final DatabaseClient database;

  PutAsideMails(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A mail that waits for somebody.
   *
   * @param mail its Message-ID; null when not even its head could be read, like sender and subject
   */
  record View(
      UUID id,
      MailUid uid,
      long size,
      int attempts,
      @Nullable String mail,
      @Nullable String from,
      @Nullable String subject,
      String problem,
      Instant at) {}

  Mono<List<View>> page(@Nullable UUID after, int limit) {
    return database
        .sql(PAGE)
        .bind(0, optional(after, UUID.class))
        .bind(1, limit)
        .map(Cells.each(PutAsideMails::view))
        .all()
        .collectList();
  }

  Mono<View> one(UUID id) {
    return database.sql(ONE).bind(0, id).map(Cells.each(PutAsideMails::view)).one();
  }

  /** As much of the mail as was fetched. */
  Mono<byte[]> source(UUID id) {
    return database.sql(SOURCE).bind(0, id).map(Cells.each(row -> row.bytes("source"))).one();
  }

  Mono<Void> done(UUID id, Instant at, String by, String note) {
    return database.sql(DONE).bind(0, id).bind(1, at).bind(2, by).bind(3, note).then();
  }

  Mono<Void> forget(UUID id) {
    return database.sql(FORGET).bind(0, id).then();
  }

  private static View view(Cells row) {
    return new View(
        row.id("id"),
        new MailUid(row.big("validity"), row.big("uid")),
        row.big("size"),
        row.number("attempts"),
        row.textOrNull("mail"),
        row.textOrNull("mail_from"),
        row.textOrNull("subject"),
        row.text("problem"),
        row.instant("put_aside_at"));
  }
}

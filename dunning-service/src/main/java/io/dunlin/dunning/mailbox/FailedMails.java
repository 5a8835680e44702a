package io.dunlin.dunning.mailbox;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailText;
import io.dunlin.dunning.mail.MailUid;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mails that fail, with what is known of them, until they can be read or somebody is done. */
@Repository
class FailedMails {

  private static final int LONGEST = 2_000;

  private static final String OF_MAILS =
      """
      FROM failed_mail
      WHERE (validity, uid) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))
      """;
  private static final String ATTEMPTS = "SELECT validity, uid, attempts " + OF_MAILS;
  private static final String READ_AFTER_ALL = "DELETE " + OF_MAILS;

  private static final String SAVE =
      """
      INSERT INTO failed_mail
        (id, validity, uid, size, attempts, mail, mail_from, subject, problem, source, failed_at,
         put_aside_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (validity, uid) DO UPDATE SET
        attempts = EXCLUDED.attempts, problem = EXCLUDED.problem, failed_at = EXCLUDED.failed_at,
        mail = coalesce(EXCLUDED.mail, failed_mail.mail),
        mail_from = coalesce(EXCLUDED.mail_from, failed_mail.mail_from),
        subject = coalesce(EXCLUDED.subject, failed_mail.subject),
        source = coalesce(EXCLUDED.source, failed_mail.source),
        put_aside_at = EXCLUDED.put_aside_at
      """;

  private final DatabaseClient database;
  private final BusinessClock clock;
  private final Counter putAside;

  FailedMails(DatabaseClient database, BusinessClock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.putAside = meters.counter("dunlin.mails.put_aside");
  }

  /** How often mails have failed so far; those that have not are left out. */
  Mono<Map<MailUid, Integer>> attempts(List<UnseenMail> mails) {
    if (mails.isEmpty()) {
      return Mono.just(Map.of());
    }
    return at(ATTEMPTS, mails.stream().map(UnseenMail::uid).toList())
        .map(
            Cells.each(
                row ->
                    Map.entry(
                        new MailUid(row.big("validity"), row.big("uid")), row.number("attempts"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Keeps what failed, and forgets what has failed before and could be read after all. */
  Mono<Void> save(MailBatch batch) {
    Mono<Void> forget =
        batch.done().isEmpty() ? Mono.empty() : at(READ_AFTER_ALL, batch.done()).then();
    return forget.then(
        Flux.fromIterable(batch.failed()).concatMap(one -> save(one, batch.most())).then());
  }

  private Mono<Void> save(FailedMail failed, int most) {
    boolean givenUp = failed.attempts() >= most;
    Instant now = clock.now();
    IncomingMail head = failed.head();
    return database
        .sql(SAVE)
        .bind(0, Identifiers.next())
        .bind(1, failed.mail().uid().validity())
        .bind(2, failed.mail().uid().uid())
        .bind(3, (long) failed.mail().size())
        .bind(4, failed.attempts())
        .bind(5, optional(head == null ? null : head.id()))
        .bind(6, optional(head == null ? null : head.from()))
        .bind(7, optional(head == null ? null : head.subject()))
        .bind(8, MailText.line(failed.problem(), LONGEST))
        .bind(9, optional(failed.source(), ByteBuffer.class))
        .bind(10, now)
        .bind(11, optional(givenUp ? now : null, Instant.class))
        .then()
        .doOnSuccess(_ -> putAside.increment(givenUp ? 1 : 0));
  }

  private DatabaseClient.GenericExecuteSpec at(String sql, Collection<MailUid> uids) {
    return database
        .sql(sql)
        .bind(0, uids.stream().map(MailUid::validity).toArray(Long[]::new))
        .bind(1, uids.stream().map(MailUid::uid).toArray(Long[]::new));
  }
}

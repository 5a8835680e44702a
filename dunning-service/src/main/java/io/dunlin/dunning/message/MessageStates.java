package io.dunlin.dunning.message;

import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Moves messages from state to state, many at once, with the locks of their accounts held. */
@Repository
public class MessageStates {

  private static final String HOLD =
      """
      UPDATE message SET state = 'PLANNED', why = held.why, next_attempt_at = held.next_attempt_at,
                         sending_owner = NULL, sending_deadline = NULL, sending_on = NULL,
                         sending_at = NULL
      FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS held (id, why, next_attempt_at)
      WHERE message.id = held.id
      """;

  private static final String END =
      """
      UPDATE message SET state = ended.state, why = ended.why, next_attempt_at = NULL,
                         sending_owner = NULL, sending_deadline = NULL,
                         sending_on = CASE WHEN ended.state = 'CANCELLED' THEN NULL
                                           ELSE sending_on END,
                         sent_at = ended.sent_at, crossed = ended.crossed
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::boolean[])
        AS ended (id, state, why, sent_at, crossed)
      WHERE message.id = ended.id
      """;

  private static final String SENDING =
      """
      UPDATE message SET state = 'SENDING', why = cleared.why, next_attempt_at = NULL,
                         mail_from = cleared.mail_from, mail_to = string_to_array(cleared.mail_to, ' '),
                         mail_cc = string_to_array(cleared.mail_cc, ' '), subject = cleared.subject,
                         body = cleared.body, ledger_version = cleared.ledger_version,
                         response_version = cleared.response_version,
                         suspends_on = cleared.suspends_on, sending_owner = $9,
                         sending_deadline = clock_timestamp() + $10::interval, sending_on = $11,
                         sending_at = $14
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                  $7::bigint[], $8::bigint[], $12::text[], $13::date[])
        AS cleared (id, mail_from, mail_to, mail_cc, subject, body, ledger_version,
                  response_version, why, suspends_on)
      WHERE message.id = cleared.id
      """;

  private final DatabaseClient database;

  MessageStates(DatabaseClient database) {
    this.database = database;
  }

  /**
   * They are handed over next; the deadline is wall time from now.
   *
   * @param at business time, from which they count as contacts (C7)
   * @param on the company's business day, for the ceiling
   */
  public Mono<Void> sending(
      LockedAccounts locked,
      List<ClearedMessage> cleared,
      String owner,
      Duration deadline,
      Instant at,
      LocalDate on) {
    if (cleared.isEmpty()) {
      return Mono.empty();
    }
    List<RenderedMessage> rendered = cleared.stream().map(ClearedMessage::rendered).toList();
    return database
        .sql(SENDING)
        .bind(0, cleared.stream().map(ClearedMessage::id).toArray(UUID[]::new))
        .bind(1, rendered.stream().map(RenderedMessage::sender).toArray(String[]::new))
        .bind(2, rendered.stream().map(l -> String.join(" ", l.to())).toArray(String[]::new))
        .bind(3, rendered.stream().map(l -> String.join(" ", l.cc())).toArray(String[]::new))
        .bind(4, rendered.stream().map(RenderedMessage::subject).toArray(String[]::new))
        .bind(5, rendered.stream().map(RenderedMessage::body).toArray(String[]::new))
        .bind(6, cleared.stream().map(g -> g.figures().version()).toArray(Long[]::new))
        .bind(7, cleared.stream().map(ClearedMessage::responses).toArray(Long[]::new))
        .bind(8, owner)
        .bind(9, deadline.toMillis() + " milliseconds")
        .bind(10, on)
        .bind(11, cleared.stream().map(ClearedMessage::why).toArray(String[]::new))
        .bind(12, rendered.stream().map(RenderedMessage::suspendsOn).toArray(LocalDate[]::new))
        .bind(13, at)
        .then();
  }

  /** They are planned still, or again, and tried later. */
  Mono<Void> hold(LockedAccounts locked, List<DeferredMessage> waiting) {
    if (waiting.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(HOLD)
        .bind(0, waiting.stream().map(DeferredMessage::id).toArray(UUID[]::new))
        .bind(1, waiting.stream().map(DeferredMessage::why).toArray(String[]::new))
        .bind(2, waiting.stream().map(DeferredMessage::nextAttemptAt).toArray(Instant[]::new))
        .then();
  }

  /** They have come to their end. */
  Mono<Void> end(LockedAccounts locked, List<FinishedMessage> ended) {
    if (ended.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(END)
        .bind(0, ended.stream().map(FinishedMessage::id).toArray(UUID[]::new))
        .bind(1, ended.stream().map(end -> end.state().name()).toArray(String[]::new))
        .bind(2, ended.stream().map(FinishedMessage::why).toArray(String[]::new))
        .bind(3, ended.stream().map(FinishedMessage::sentAt).toArray(Instant[]::new))
        .bind(4, ended.stream().map(FinishedMessage::crossed).toArray(Boolean[]::new))
        .then();
  }
}

package io.dunlin.dunning.message;

import static java.util.Objects.requireNonNullElse;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The messages on their way; each changes its state under its account's lock. */
@Repository
public class Messages {

  private static final String CLAIM =
      """
      UPDATE message SET next_attempt_at = $3, attempts = attempts + 1
      FROM (
        SELECT m.id FROM message AS m LEFT JOIN sequence AS s ON s.id = m.sequence
        WHERE m.state = 'PLANNED' AND m.next_attempt_at <= $1
          AND (m.sequence IS NULL OR s.state IN ('RUNNING', 'COMPLETED'))
        ORDER BY m.next_attempt_at, m.id
        LIMIT $2
        FOR UPDATE OF m SKIP LOCKED) AS due
      WHERE message.id = due.id
      RETURNING message.*
      """;

  private static final String NEXT_DUE =
      """
      SELECT m.next_attempt_at FROM message AS m LEFT JOIN sequence AS s ON s.id = m.sequence
      WHERE m.state = 'PLANNED' AND (m.sequence IS NULL OR s.state IN ('RUNNING', 'COMPLETED'))
      ORDER BY m.next_attempt_at
      LIMIT 1
      """;

  /**
   * A message of no sequence is stopped by none, and goes to the main POC alone. Warnings come
   * first: where the policy lets only one message leave, the other one waits.
   */
  private static final String CONTEXTS =
      """
      SELECT m.*, coalesce(s.state, 'RUNNING') AS sequence_state,
             coalesce(s.contacts, '{}') AS contacts,
             coalesce(st.version, -1) AS standing_version, coalesce(a.zone, 'UTC') AS zone, a.csm,
             coalesce(a.country, '') AS country,
             ARRAY(SELECT address FROM bounced_address AS b
                   WHERE b.account = m.account AND b.fault = 'BAD_ADDRESS') AS bounced
      FROM message AS m
        LEFT JOIN sequence AS s ON s.id = m.sequence
        LEFT JOIN standing AS st ON st.account = m.account
        LEFT JOIN account AS a ON a.account = m.account
      WHERE m.id = ANY($1)
      ORDER BY m.kind DESC, m.id
      """;

  private static final String ABANDONED =
      """
      SELECT * FROM message
      WHERE state = 'SENDING' AND sending_deadline + $1::interval < clock_timestamp()
      LIMIT 100
      """;

  private static final String COUNT_SENDING =
      "SELECT count(*)::int AS sending FROM message WHERE state = 'SENDING'";

  private final DatabaseClient database;

  Messages(DatabaseClient database) {
    this.database = database;
  }

  /** Takes due messages whose sequences run; nobody else takes them for a while. */
  public Mono<List<Message>> claim(Instant now, int limit, Instant untouchedUntil) {
    return database
        .sql(CLAIM)
        .bind(0, now)
        .bind(1, limit)
        .bind(2, untouchedUntil)
        .map(Cells.each(Messages::message))
        .all()
        .collectList();
  }

  public Mono<Instant> nextDue() {
    return database.sql(NEXT_DUE).mapValue(Instant.class).one();
  }

  Mono<Message> find(UUID id) {
    return database
        .sql("SELECT * FROM message WHERE id = $1")
        .bind(0, id)
        .map(Cells.each(Messages::message))
        .one();
  }

  /** Returns the message as it was handed over, or was about to be. */
  Mono<RenderedMessage> letter(UUID id) {
    return database
        .sql("SELECT * FROM message WHERE id = $1")
        .bind(0, id)
        .map(Cells.each(Messages::readLetter))
        .one();
  }

  private static RenderedMessage readLetter(Cells row) {
    return new RenderedMessage(
        row.id("id").toString(),
        requireNonNullElse(row.textOrNull("mail_from"), ""),
        row.texts("mail_to"),
        row.texts("mail_cc"),
        requireNonNullElse(row.textOrNull("subject"), ""),
        requireNonNullElse(row.textOrNull("body"), ""),
        row.dayOrNull("suspends_on"),
        row.textOrNull("template_language"),
        row.numberOrNull("template_version"));
  }

  /** Messages that are still on their way long after their deadline. */
  public Mono<List<Message>> abandoned(Duration transportTimeout) {
    return database
        .sql(ABANDONED)
        .bind(0, interval(transportTimeout))
        .map(Cells.each(Messages::message))
        .all()
        .collectList();
  }

  public Mono<Integer> countSending() {
    return database.sql(COUNT_SENDING).map(Cells.each(row -> row.number("sending"))).one();
  }

  private static String interval(Duration duration) {
    return duration.toMillis() + " milliseconds";
  }

  /** To be read with the accounts' locks held. */
  Mono<List<ClearanceContext>> contexts(Collection<UUID> ids) {
    return database
        .sql(CONTEXTS)
        .bind(0, ids.toArray(UUID[]::new))
        .map(Cells.each(Messages::context))
        .all()
        .collectList();
  }

  private static ClearanceContext context(Cells row) {
    return new ClearanceContext(
        message(row),
        MessageState.valueOf(row.text("state")),
        SequenceState.valueOf(row.text("sequence_state")),
        row.big("standing_version"),
        ZoneId.of(row.text("zone")),
        row.textOrNull("csm"),
        row.texts("contacts"),
        Set.copyOf(row.texts("bounced")),
        row.text("country"),
        List.of());
  }

  static Message message(Cells row) {
    return new Message(
        row.id("id"),
        MessageKind.valueOf(row.text("kind")),
        row.text("account"),
        row.get("sequence", UUID.class),
        row.text("episode"),
        row.text("step"),
        row.numberOrNull("process_day"),
        row.numberOrNull("sequence_day"),
        SenderRole.valueOf(row.text("sender")),
        row.text("template"),
        row.text("owner_role"),
        row.number("attempts"),
        row.text("why"));
  }
}

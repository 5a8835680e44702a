package io.dunlin.dunning.message;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.dunning.message.MessageChanges.DeferredMessage;
import io.dunlin.dunning.message.MessageChanges.FinishedMessage;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Moves messages from state to state, many at once, with the locks of their accounts held. */
@Repository
public class MessageStates {

  private static final BatchStatement<DeferredMessage> HOLD =
      BatchStatement.<DeferredMessage>of(
              """
              UPDATE message SET state = 'PLANNED', why = held.why,
                next_attempt_at = held.next_attempt_at, sending_owner = NULL,
                sending_deadline = NULL, sending_on = NULL, sending_at = NULL
              FROM :rows AS held WHERE message.id = held.id
              """)
          .column("id", ID, DeferredMessage::id)
          .column("why", TEXT, DeferredMessage::why)
          .column("next_attempt_at", TIMESTAMP, DeferredMessage::nextAttemptAt)
          .build();

  private static final BatchStatement<FinishedMessage> END =
      BatchStatement.<FinishedMessage>of(
              """
              UPDATE message SET state = ended.state, why = ended.why, next_attempt_at = NULL,
                sending_owner = NULL, sending_deadline = NULL,
                sending_on = CASE WHEN ended.state = 'CANCELLED' THEN NULL ELSE sending_on END,
                sent_at = ended.sent_at, crossed = ended.crossed
              FROM :rows AS ended WHERE message.id = ended.id
              """)
          .column("id", ID, FinishedMessage::id)
          .column("state", NAME, FinishedMessage::state)
          .column("why", TEXT, FinishedMessage::why)
          .column("sent_at", TIMESTAMP, FinishedMessage::sentAt)
          .column("crossed", BOOLEAN, FinishedMessage::crossed)
          .build();

  private static final BatchStatement<Sending> SENDING =
      BatchStatement.<Sending>of(
              """
              UPDATE message SET state = 'SENDING', why = cleared.why, next_attempt_at = NULL,
                mail_from = cleared.mail_from, mail_to = cleared.mail_to,
                mail_cc = cleared.mail_cc, subject = cleared.subject, body = cleared.body,
                template_language = cleared.template_language,
                template_version = cleared.template_version,
                ledger_version = cleared.ledger_version,
                response_version = cleared.response_version, suspends_on = cleared.suspends_on,
                sending_owner = cleared.owner,
                sending_deadline = clock_timestamp() + cleared.deadline * interval '1 millisecond',
                sending_on = cleared.sending_on, sending_at = cleared.sending_at
              FROM :rows AS cleared WHERE message.id = cleared.id
              """)
          .column("id", ID, sending -> sending.message().id())
          .column("why", TEXT, sending -> sending.message().why())
          .column("mail_from", TEXT, sending -> sending.message().rendered().sender())
          .column("mail_to", TEXTS, sending -> sending.message().rendered().to())
          .column("mail_cc", TEXTS, sending -> sending.message().rendered().cc())
          .column("subject", TEXT, sending -> sending.message().rendered().subject())
          .column("body", TEXT, sending -> sending.message().rendered().body())
          .column("template_language", TEXT, sending -> sending.message().rendered().language())
          .column(
              "template_version",
              INTEGER,
              sending -> sending.message().rendered().templateVersion())
          .column("ledger_version", BIGINT, sending -> sending.message().figures().version())
          .column("response_version", BIGINT, sending -> sending.message().responses())
          .column("suspends_on", DATE, sending -> sending.message().rendered().suspendsOn())
          .column("owner", TEXT, Sending::owner)
          .column("deadline", BIGINT, sending -> sending.deadline().toMillis())
          .column("sending_on", DATE, Sending::on)
          .column("sending_at", TIMESTAMP, Sending::at)
          .build();

  private static final BatchStatement<BouncedAddress> CAME_BACK =
      BatchStatement.<BouncedAddress>of(
              """
              UPDATE message SET state = 'BOUNCED', why = 'A3: it came back: ' || came_back.reason
              FROM :rows AS came_back
              WHERE message.id = came_back.id AND message.state = 'SENT'
              """)
          .column("id", ID, BouncedAddress::message)
          .column("reason", TEXT, BouncedAddress::reason)
          .build();

  private final DatabaseClient database;

  MessageStates(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A message that is handed over next.
   *
   * @param deadline wall time from now
   * @param at business time, from which it counts as a contact (C7)
   * @param on the company's business day, for the ceiling
   */
  public record Sending(
      ClearedMessage message, String owner, Duration deadline, Instant at, LocalDate on) {}

  public Mono<Void> sending(LockedAccounts locked, List<Sending> messages) {
    return SENDING.run(database, messages).then();
  }

  /** They are planned still, or again, and tried later. */
  Mono<Void> hold(LockedAccounts locked, List<DeferredMessage> waiting) {
    return HOLD.run(database, waiting).then();
  }

  /** They have come to their end. */
  Mono<Void> end(LockedAccounts locked, List<FinishedMessage> ended) {
    return END.run(database, ended).then();
  }

  /** Marks messages as bounced that were returned from every address they were sent to. */
  public Mono<Void> cameBack(LockedAccounts locked, List<BouncedAddress> bounced) {
    return CAME_BACK.run(database, bounced).then();
  }
}

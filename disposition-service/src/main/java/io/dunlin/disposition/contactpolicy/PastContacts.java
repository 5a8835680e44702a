package io.dunlin.disposition.contactpolicy;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The contacts that were made: what people logged, and what dunning sent. */
@Repository
public class PastContacts {

  private static final String SINCE =
      "SELECT channel, at, reached FROM contact WHERE account = $1 AND at >= $2 ORDER BY at";

  private static final Upsert<MessageSent> ADD =
      Upsert.<MessageSent>into("sent_message")
          .key("account", TEXT, MessageSent::account)
          .key("message", TEXT, MessageSent::message)
          .inserted("at", TIMESTAMP, MessageSent::at)
          .build();

  private static final BatchStatement<MessageBounced> REMOVE =
      BatchStatement.<MessageBounced>of(
              """
              DELETE FROM sent_message
              WHERE (account, message) IN (SELECT bounced.* FROM :rows AS bounced)
              """)
          .column("account", TEXT, MessageBounced::account)
          .column("message", TEXT, MessageBounced::message)
          .build();

  private final DatabaseClient database;

  PastContacts(DatabaseClient database) {
    this.database = database;
  }

  /** The contacts of an account from an instant on, in the order of time. */
  public Mono<List<PastContact>> since(Instant first, String account) {
    return database
        .sql(SINCE)
        .bind(0, account)
        .bind(1, first)
        .map(Cells.each(PastContacts::read))
        .all()
        .collectList();
  }

  Mono<Void> add(LockedAccounts locked, List<MessageSent> sent) {
    return ADD.run(database, sent).then();
  }

  /** Removes messages that came back: they have reached nobody. */
  Mono<Void> remove(LockedAccounts locked, List<MessageBounced> bounced) {
    return REMOVE.run(database, bounced).then();
  }

  private static PastContact read(Cells row) {
    return new PastContact(
        row.instant("at"), ContactChannel.valueOf(row.text("channel")), row.flag("reached"));
  }
}

package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.SuspensionRequested;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The requests of agents to suspend an account, as entries in its history. */
@Repository
public class SuspensionRequests {

  /** On the account's day; what is asked of an account that is not known is not kept. */
  private static final String REQUEST =
      """
      INSERT INTO suspension_entry (entry, account, kind, on_day, at, said_by, said)
      SELECT new.entry::uuid, new.account, 'REQUESTED', (new.at AT TIME ZONE a.time_zone)::date,
        new.at, new.said_by, new.said
      FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
          AS new (entry, account, at, said_by, said)
        JOIN account a USING (account)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  SuspensionRequests(DatabaseClient database) {
    this.database = database;
  }

  private record Request(String id, SuspensionRequested event) {}

  /**
   * Adds the requests of agents to suspend an account, for the weekly review; a manager decides.
   * Each is added once, however often it is told; other events are passed over.
   */
  public Mono<Void> request(LockedAccounts locked, List<Received<DispositionEvent>> received) {
    List<Request> requests = received.stream().flatMap(SuspensionRequests::request).toList();
    return requests.isEmpty() ? Mono.empty() : insert(Columns.of(requests));
  }

  private Mono<Void> insert(Columns<Request> columns) {
    return database
        .sql(REQUEST)
        .bind(0, columns.texts(Request::id))
        .bind(1, columns.texts(request -> request.event().account()))
        .bind(2, columns.instants(request -> request.event().at()))
        .bind(3, columns.texts(request -> request.event().by()))
        .bind(4, columns.texts(request -> request.event().reason()))
        .then();
  }

  private static Stream<Request> request(Received<DispositionEvent> received) {
    String id = UUID.nameUUIDFromBytes(received.id().getBytes(StandardCharsets.UTF_8)).toString();
    return received.event() instanceof SuspensionRequested event
        ? Stream.of(new Request(id, event))
        : Stream.empty();
  }
}

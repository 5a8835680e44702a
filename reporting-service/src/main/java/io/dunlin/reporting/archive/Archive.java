package io.dunlin.reporting.archive;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.intake.Received;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The archive of all events; rows are added and never change. */
@Repository
public class Archive {

  private static final String ADD =
      """
      INSERT INTO archive (account, event_id, topic, type, at, payload)
      SELECT account, event_id, topic, type, at, payload::jsonb
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
        WITH ORDINALITY AS new (account, event_id, topic, type, at, payload, place)
      ORDER BY place
      ON CONFLICT (account, topic, event_id) DO NOTHING
      RETURNING seq, event_id
      """;

  private static final String READ = "SELECT seq, type, at, payload::text AS payload FROM archive ";

  private static final String OF_ACCOUNTS = READ + "WHERE account = ANY($1) ORDER BY seq";

  /** The type stands in the text so that the partial index of these events serves. */
  private static final String LATEST_STANDING =
      READ
          + "WHERE type = '%s' ORDER BY at DESC, seq DESC LIMIT 1"
              .formatted(EventTypes.typeOf(StandingChanged.class));

  private final DatabaseClient database;

  Archive(DatabaseClient database) {
    this.database = database;
  }

  /** Adds events of one topic in their order and returns those that were not there before. */
  <E extends DomainEvent> Mono<List<ArchivedEvent>> add(List<Received<E>> events) {
    Columns<Received<E>> columns = Columns.of(events);
    return database
        .sql(ADD)
        .bind(0, columns.texts(received -> received.event().account()))
        .bind(1, columns.texts(Received::id))
        .bind(2, columns.texts(received -> EventTypes.topicOf(received.event())))
        .bind(3, columns.texts(received -> EventTypes.typeOf(received.event())))
        .bind(4, columns.instants(Received::time))
        .bind(5, columns.texts(received -> json(received.event())))
        .map(Cells.each(row -> Map.entry(row.text("event_id"), row.big("seq"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(added -> inOrder(events, added));
  }

  /** All events of some accounts, each account's in the order in which they came. */
  public Mono<List<ArchivedEvent>> ofAccounts(List<String> accounts) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Archive::read))
        .all()
        .collectList()
        .map(known -> known.stream().flatMap(Optional::stream).toList());
  }

  /** The standing that account-service told last, of any account; empty before the first. */
  public Mono<StandingChanged> latestStanding() {
    return database
        .sql(LATEST_STANDING)
        .map(Cells.each(Archive::read))
        .one()
        .map(archived -> (StandingChanged) archived.orElseThrow().event());
  }

  /** What a row of the archive holds; empty if its type is not known to this version. */
  public static Optional<ArchivedEvent> read(Cells row) {
    return Optional.ofNullable(EventTypes.classOf(row.text("type"), DomainEvent.class))
        .map(
            type -> {
              byte[] payload = row.text("payload").getBytes(StandardCharsets.UTF_8);
              Instant at = row.instant("at");
              return new ArchivedEvent(row.big("seq"), at, EventJson.read(payload, type));
            });
  }

  private static <E extends DomainEvent> List<ArchivedEvent> inOrder(
      List<Received<E>> events, Map<String, Long> added) {
    Map<String, Long> left = new HashMap<>(added);
    return events.stream()
        .filter(it -> left.containsKey(it.id()))
        .map(it -> new ArchivedEvent(requireNonNull(left.remove(it.id())), it.time(), it.event()))
        .sorted(Comparator.comparingLong(ArchivedEvent::seq))
        .toList();
  }

  private static String json(DomainEvent event) {
    return new String(EventJson.write(event), StandardCharsets.UTF_8);
  }
}

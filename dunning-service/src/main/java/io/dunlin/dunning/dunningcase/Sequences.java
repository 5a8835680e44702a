package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.id;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.texts;

import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sequences, without their steps and messages. */
@Repository
public class Sequences {

  private static final String BY_ACCOUNT =
      """
      SELECT id, account, episode, opened_on, closed_on, generation, playbook, playbook_version,
             started_at, stopped_by_hand, held_by_hand, contacts, followed_up, state, reason,
             next_due_at
      FROM sequence WHERE account = ANY($1)
      ORDER BY id
      """;

  private static final String SAVE =
      """
      INSERT INTO sequence (id, account, episode, opened_on, closed_on, generation, playbook,
                            playbook_version, started_at, stopped_by_hand, held_by_hand, contacts,
                            followed_up, state, reason, next_due_at)
      SELECT id, account, episode, opened_on, closed_on, generation, playbook, playbook_version,
             started_at, stopped_by_hand, held_by_hand, ARRAY(SELECT jsonb_array_elements_text(contacts::jsonb)), followed_up, state,
             reason, next_due_at
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[], $6::int[], $7::text[],
                  $8::int[], $9::timestamptz[], $10::boolean[], $11::boolean[], $12::text[],
                  $13::boolean[], $14::text[], $15::text[], $16::timestamptz[])
        AS new (id, account, episode, opened_on, closed_on, generation, playbook, playbook_version,
                started_at, stopped_by_hand, held_by_hand, contacts, followed_up, state, reason,
                next_due_at)
      ON CONFLICT (id) DO UPDATE SET
        closed_on = EXCLUDED.closed_on, generation = EXCLUDED.generation,
        stopped_by_hand = EXCLUDED.stopped_by_hand, held_by_hand = EXCLUDED.held_by_hand,
        contacts = EXCLUDED.contacts, followed_up = EXCLUDED.followed_up, state = EXCLUDED.state,
        reason = EXCLUDED.reason, next_due_at = EXCLUDED.next_due_at
      """;

  private static final String DUE =
      """
      SELECT account FROM sequence
      WHERE next_due_at <= $1
      ORDER BY next_due_at
      LIMIT $2
      FOR UPDATE SKIP LOCKED
      """;

  private static final String NEXT_DUE =
      "SELECT next_due_at FROM sequence WHERE next_due_at IS NOT NULL ORDER BY next_due_at LIMIT 1";

  private final DatabaseClient database;

  Sequences(DatabaseClient database) {
    this.database = database;
  }

  Flux<Sequence> of(Collection<String> accounts, PlaybookCatalogue catalogue) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(row -> read(row, catalogue))
        .all();
  }

  /** The accounts of due sequences that nobody else is busy with. */
  Mono<List<String>> due(Instant now, int limit) {
    return database
        .sql(DUE)
        .bind(0, now)
        .bind(1, limit)
        .map(row -> text(row, "account"))
        .all()
        .distinct()
        .collectList();
  }

  Mono<Instant> nextDue() {
    return database.sql(NEXT_DUE).mapValue(Instant.class).one();
  }

  Mono<Void> save(LockedAccounts locked, List<Sequence> changed) {
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    List<Episode> episodes = changed.stream().map(Sequence::episode).toList();
    List<ManualControl> steerings = changed.stream().map(Sequence::control).toList();
    List<SequenceStatus> statuses = changed.stream().map(Sequence::status).toList();
    return database
        .sql(SAVE)
        .bind(0, changed.stream().map(Sequence::id).toArray(UUID[]::new))
        .bind(1, changed.stream().map(Sequence::account).toArray(String[]::new))
        .bind(2, episodes.stream().map(Episode::id).toArray(String[]::new))
        .bind(3, episodes.stream().map(Episode::openedOn).toArray(LocalDate[]::new))
        .bind(4, episodes.stream().map(Episode::closedOn).toArray(LocalDate[]::new))
        .bind(5, episodes.stream().map(Episode::generation).toArray(Integer[]::new))
        .bind(6, changed.stream().map(s -> s.playbook().name()).toArray(String[]::new))
        .bind(7, changed.stream().map(s -> s.playbook().version()).toArray(Integer[]::new))
        .bind(8, changed.stream().map(Sequence::startedAt).toArray(Instant[]::new))
        .bind(9, steerings.stream().map(ManualControl::stopped).toArray(Boolean[]::new))
        .bind(10, steerings.stream().map(ManualControl::held).toArray(Boolean[]::new))
        .bind(11, steerings.stream().map(Sequences::contacts).toArray(String[]::new))
        .bind(12, changed.stream().map(Sequence::followedUp).toArray(Boolean[]::new))
        .bind(13, statuses.stream().map(status -> status.state().name()).toArray(String[]::new))
        .bind(14, statuses.stream().map(Sequences::reason).toArray(String[]::new))
        .bind(15, changed.stream().map(Sequence::nextDueAt).toArray(Instant[]::new))
        .then();
  }

  /** As JSON: unnest would flatten an array of arrays. */
  private static String contacts(ManualControl steering) {
    return EventJson.MAPPER.writeValueAsString(steering.contacts());
  }

  private static @Nullable String reason(SequenceStatus status) {
    return status.reason() == null ? null : status.reason().name();
  }

  private static Sequence read(Readable row, PlaybookCatalogue catalogue) {
    return new Sequence(
        id(row, "id"),
        text(row, "account"),
        new Episode(
            text(row, "episode"),
            day(row, "opened_on"),
            row.get("closed_on", LocalDate.class),
            number(row, "generation")),
        catalogue.version(text(row, "playbook"), number(row, "playbook_version")),
        instant(row, "started_at"),
        new ManualControl(
            flag(row, "stopped_by_hand"), flag(row, "held_by_hand"), texts(row, "contacts")),
        List.of(),
        List.of(),
        flag(row, "followed_up"),
        status(text(row, "state"), row.get("reason", String.class)),
        row.get("next_due_at", Instant.class));
  }

  private static SequenceStatus status(String state, @Nullable String reason) {
    return new SequenceStatus(
        SequenceState.valueOf(state),
        reason == null ? null : SequenceStatus.Reason.valueOf(reason));
  }
}

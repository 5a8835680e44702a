package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.events.Episode;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
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
             started_at, stopped_by_hand, held_by_hand, held_until, contacts, followed_up, state,
             reason, next_due_at
      FROM sequence WHERE account = ANY($1)
      ORDER BY id
      """;

  private static final Upsert<Sequence> SAVE =
      Upsert.<Sequence>into("sequence")
          .key("id", ID, Sequence::id)
          .inserted("account", TEXT, Sequence::account)
          .inserted("episode", TEXT, sequence -> sequence.episode().id())
          .inserted("opened_on", DATE, sequence -> sequence.episode().openedOn())
          .column("closed_on", DATE, sequence -> sequence.episode().closedOn())
          .column("generation", INTEGER, sequence -> sequence.episode().generation())
          .inserted("playbook", TEXT, sequence -> sequence.playbook().name())
          .inserted("playbook_version", INTEGER, sequence -> sequence.playbook().version())
          .inserted("started_at", TIMESTAMP, Sequence::startedAt)
          .column("stopped_by_hand", BOOLEAN, sequence -> sequence.control().stopped())
          .column("held_by_hand", BOOLEAN, sequence -> sequence.control().held())
          .column("held_until", DATE, sequence -> sequence.control().heldUntil())
          .column("contacts", TEXTS, sequence -> sequence.control().contacts())
          .column("followed_up", BOOLEAN, Sequence::followedUp)
          .column("state", NAME, sequence -> sequence.status().state())
          .column("reason", NAME, sequence -> sequence.status().reason())
          .column("next_due_at", TIMESTAMP, Sequence::nextDueAt)
          .build();

  private final DatabaseClient database;

  Sequences(DatabaseClient database) {
    this.database = database;
  }

  Flux<Sequence> of(Collection<String> accounts, PlaybookCatalogue catalogue) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(row -> read(row, catalogue)))
        .all();
  }

  Mono<Void> save(LockedAccounts locked, List<Sequence> changed) {
    return SAVE.run(database, changed).then();
  }

  private static Sequence read(Cells row, PlaybookCatalogue catalogue) {
    return new Sequence(
        row.id("id"),
        row.text("account"),
        new Episode(
            row.text("episode"),
            row.day("opened_on"),
            row.dayOrNull("closed_on"),
            row.number("generation")),
        catalogue.version(row.text("playbook"), row.number("playbook_version")),
        row.instant("started_at"),
        new ManualControl(
            row.flag("stopped_by_hand"),
            row.flag("held_by_hand"),
            row.dayOrNull("held_until"),
            row.texts("contacts")),
        List.of(),
        List.of(),
        row.flag("followed_up"),
        status(row.text("state"), row.textOrNull("reason")),
        row.instantOrNull("next_due_at"));
  }

  private static SequenceStatus status(String state, @Nullable String reason) {
    return new SequenceStatus(
        SequenceState.valueOf(state),
        reason == null ? null : SequenceStatus.Reason.valueOf(reason));
  }
}

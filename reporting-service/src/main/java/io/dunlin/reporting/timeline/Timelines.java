package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.EventTypes;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import io.dunlin.reporting.archive.Archive;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the archive account by account, the newest first. */
@Repository
class Timelines {

  /** A standing follows from what is told beside it. */
  private static final String LEFT_OUT = EventTypes.typeOf(StandingChanged.class);

  private static final String OWNED =
      """
      (:ownCsm::text IS NULL AND :ownCollector::text IS NULL OR EXISTS (
        SELECT FROM account AS a
        WHERE a.account = :account AND %s))
      """
          .formatted(Scope.condition("a"));

  private static final String PAGE =
      """
      SELECT seq, type, at, payload::text AS payload
      FROM archive
      WHERE account = :account AND (at, seq) < (:at, :seq) AND type <> :leftOut AND
      """
          + OWNED
          + "ORDER BY at DESC, seq DESC LIMIT :limit";

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM archive WHERE account = :account) AND " + OWNED;

  private final DatabaseClient database;

  Timelines(DatabaseClient database) {
    this.database = database;
  }

  Mono<List<TimelineEntry>> page(String account, Scope scope, TimelinePosition after, int rows) {
    return scoped(PAGE, account, scope)
        .bind("at", after.at())
        .bind("seq", after.seq())
        .bind("leftOut", LEFT_OUT)
        .bind("limit", rows)
        .map(Cells.each(Archive::read))
        .all()
        .collectList()
        .map(Timelines::entries);
  }

  /** Whether there is such an account within somebody's reach. */
  Mono<Boolean> isKnown(String account, Scope scope) {
    return scoped(KNOWN, account, scope)
        .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
        .one();
  }

  private GenericExecuteSpec scoped(String sql, String account, Scope scope) {
    return scope.bind(database.sql(sql)).bind("account", account);
  }

  private static List<TimelineEntry> entries(List<Optional<ArchivedEvent>> rows) {
    return rows.stream().flatMap(Optional::stream).map(TimelineEntry::of).toList();
  }
}

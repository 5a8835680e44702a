package io.dunlin.reporting.metric.sequence;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import io.dunlin.reporting.report.CompanySettings;
import io.dunlin.reporting.report.Period;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Counts over the sequences. */
@Repository
class SequenceFigures {

  static final String PLAYBOOK = "playbook";

  private static final String COUNTS =
      """
      WITH began AS (
        SELECT sequence, playbook, stopped_at, reason, completed_at
        FROM sequence
        WHERE started_at >= $1 AND started_at < $2
      ), stopped AS (
        SELECT playbook, jsonb_object_agg(reason, number) AS reasons
        FROM (
          SELECT playbook, coalesce(reason, 'UNKNOWN') AS reason, count(*) AS number
          FROM began
          WHERE stopped_at IS NOT NULL
          GROUP BY 1, 2
        ) AS by_reason
        GROUP BY playbook
      ), sent AS (
        SELECT b.playbook, count(*) AS number
        FROM message_sent AS m JOIN began AS b ON b.sequence = m.sequence
        WHERE m.sent_at >= $1 AND m.sent_at < $2
        GROUP BY b.playbook
      )
      SELECT b.playbook, count(*) AS started,
        count(*) FILTER (WHERE stopped_at IS NULL AND completed_at IS NULL) AS running,
        count(*) FILTER (WHERE completed_at IS NOT NULL) AS completed,
        coalesce(min(s.reasons::text), '{}') AS stopped,
        coalesce(min(m.number), 0) AS messages
      FROM began AS b
      LEFT JOIN stopped AS s ON s.playbook = b.playbook
      LEFT JOIN sent AS m ON m.playbook = b.playbook
      GROUP BY b.playbook
      ORDER BY b.playbook
      """;

  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private final DatabaseClient database;
  private final CompanySettings company;

  SequenceFigures(DatabaseClient database, CompanySettings company) {
    this.database = database;
    this.company = company;
  }

  /** One figure per playbook, the only way there is. */
  Mono<List<SequenceFigure>> of(Period period, String by) {
    return database
        .sql(COUNTS)
        .bind(0, period.begin(company.zone()))
        .bind(1, period.end(company.zone()))
        .map(Cells.each(SequenceFigures::read))
        .all()
        .collectList();
  }

  private static SequenceFigure read(Cells row) {
    String stopped = row.text("stopped");
    return new SequenceFigure(
        row.text("playbook"),
        row.big("started"),
        row.big("running"),
        new TreeMap<>(EventJson.MAPPER.readValue(stopped, NUMBERS)),
        row.big("completed"),
        row.big("messages"));
  }
}

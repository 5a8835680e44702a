package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whether messages leave, and how many may leave on a business day. */
@Repository
class SendingSwitch {

  private static final String FIRST_START =
      """
      INSERT INTO sending (enabled, ceiling, changed_by, changed_at)
      VALUES ($1, $2, 'configuration', now())
      ON CONFLICT DO NOTHING
      """;

  private static final String READ = "SELECT enabled, ceiling FROM sending";

  private static final String ROOM =
      """
      SELECT CASE WHEN enabled THEN greatest(0, ceiling - (
          SELECT count(*) FROM message WHERE sending_on = $1)) ELSE 0 END::int AS room
      FROM sending
      """;

  private static final String CHANGE =
      "UPDATE sending SET enabled = $1, ceiling = $2, changed_by = $3, changed_at = now()";

  private final DatabaseClient database;

  SendingSwitch(DatabaseClient database) {
    this.database = database;
  }

  /** A new installation takes what is configured; afterwards only people change it. */
  Mono<Void> firstStart(SendingState configured) {
    return database
        .sql(FIRST_START)
        .bind(0, configured.enabled())
        .bind(1, configured.ceiling())
        .then();
  }

  Mono<SendingState> read() {
    return database
        .sql(READ)
        .map(Cells.each(row -> new SendingState(row.flag("enabled"), row.number("ceiling"))))
        .one();
  }

  /** How many more may leave on a day; none while it is off. */
  Mono<Integer> room(LocalDate day) {
    return database.sql(ROOM).bind(0, day).map(Cells.each(row -> row.number("room"))).one();
  }

  Mono<Void> change(SendingState wanted, String by) {
    return database
        .sql(CHANGE)
        .bind(0, wanted.enabled())
        .bind(1, wanted.ceiling())
        .bind(2, by)
        .then();
  }
}

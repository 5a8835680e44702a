package io.dunlin.disposition.account;

import io.dunlin.events.Episode;
import io.dunlin.kit.database.Columns;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The episodes of the accounts, each as it was last told (W6). */
@Repository
public class Episodes {

  private static final String SAVE =
      """
      INSERT INTO episode (episode, account, opened_on, closed_on)
      SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::date[])
      ON CONFLICT (episode) DO UPDATE SET
        opened_on = excluded.opened_on, closed_on = excluded.closed_on
      """;

  private final DatabaseClient database;

  Episodes(DatabaseClient database) {
    this.database = database;
  }

  /** The account of each episode. */
  public Mono<Void> save(Map<Episode, String> accounts) {
    var columns = Columns.<Episode>of(accounts.keySet());
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Episode::id))
        .bind(1, columns.texts(accounts::get))
        .bind(2, columns.days(Episode::openedOn))
        .bind(3, columns.days(Episode::closedOn))
        .then();
  }
}

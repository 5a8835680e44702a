package io.dunlin.disposition.account;

import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.Episode;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The episodes of the accounts as they were told last (W6). */
@Repository
public class Episodes {

  private static final String SAVE =
      """
      INSERT INTO episode (episode, account, opened_on, closed_on)
      SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::date[])
      ON CONFLICT (episode) DO UPDATE SET
        opened_on = excluded.opened_on, closed_on = excluded.closed_on
      """;

  private static final String OF_ACCOUNTS =
      """
      SELECT episode, account, closed_on FROM episode
      WHERE account = ANY($1) AND (closed_on IS NULL OR episode = ANY($2))
      """;

  private final DatabaseClient database;

  Episodes(DatabaseClient database) {
    this.database = database;
  }

  /**
   * How episodes stand.
   *
   * @param openOf the open episode of each account that has one
   * @param closed the named episodes that are over
   */
  public record EpisodeStates(Map<String, String> openOf, Set<String> closed) {}

  private record Row(String episode, String account, boolean closed) {}

  /** The open episodes of the accounts, and which of the named ones are over. */
  public Mono<EpisodeStates> of(Collection<String> accounts, Collection<String> named) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, named.toArray(String[]::new))
        .map(row -> new Row(text(row, "episode"), text(row, "account"), isClosed(row)))
        .all()
        .collectList()
        .map(Episodes::states);
  }

  private static boolean isClosed(Readable row) {
    return dayOrNull(row, "closed_on") != null;
  }

  private static EpisodeStates states(List<Row> rows) {
    return new EpisodeStates(
        rows.stream()
            .filter(row -> !row.closed())
            .collect(Collectors.toMap(Row::account, Row::episode, (_, later) -> later)),
        rows.stream().filter(Row::closed).map(Row::episode).collect(Collectors.toSet()));
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

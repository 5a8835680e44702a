package io.dunlin.disposition.account;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.Episode;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Map.Entry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The episodes of the accounts as they were told last (W6). */
@Repository
public class Episodes {

  private static final Upsert<Entry<Episode, String>> SAVE =
      Upsert.<Entry<Episode, String>>into("episode")
          .key("episode", TEXT, entry -> entry.getKey().id())
          .inserted("account", TEXT, Entry::getValue)
          .column("opened_on", DATE, entry -> entry.getKey().openedOn())
          .column("closed_on", DATE, entry -> entry.getKey().closedOn())
          .build();

  private static final String OF_ACCOUNTS =
      """
      SELECT episode, account, closed_on FROM episode
      WHERE account = ANY($1) AND (closed_on IS NULL OR episode = ANY($2))
      """;

  private final DatabaseClient database;

  Episodes(DatabaseClient database) {
    this.database = database;
  }

  private record Row(String episode, String account, boolean closed) {}

  /** The open episodes of the accounts, and which of the named ones are over. */
  public Mono<EpisodeStates> of(Collection<String> accounts, Collection<String> named) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, named.toArray(String[]::new))
        .map(Cells.each(row -> new Row(row.text("episode"), row.text("account"), isClosed(row))))
        .all()
        .collectList()
        .map(Episodes::states);
  }

  private static boolean isClosed(Cells row) {
    return row.dayOrNull("closed_on") != null;
  }

  private static EpisodeStates states(List<Row> rows) {
    return new EpisodeStates(
        rows.stream()
            .filter(row -> !row.closed())
            .collect(Collectors.toMap(Row::account, Row::episode, (_, later) -> later)),
        rows.stream().filter(Row::closed).map(Row::episode).collect(Collectors.toSet()));
  }

  /** The account of each episode. */
  public Mono<Void> save(LockedAccounts locked, Map<Episode, String> accounts) {
    return SAVE.run(database, accounts.entrySet()).then();
  }
}

package io.dunlin.dunning.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts' standings, in the highest version of each. */
@Repository
public class Standings {

  private static final String BY_ACCOUNT =
      """
      SELECT account, version, episode, state, oldest_collectible_due_on, collectible, currency
      FROM standing WHERE account = ANY($1)
      """;

  private static final Upsert<Standing> SAVE =
      Upsert.<Standing>into("standing")
          .key("account", TEXT, Standing::account)
          .column("version", BIGINT, Standing::version)
          .column("episode", TEXT, Standing::episode)
          .column("state", NAME, Standing::state)
          .column("oldest_collectible_due_on", DATE, Standing::oldestCollectibleDueOn)
          .column("collectible", NUMERIC, standing -> standing.collectible().amount())
          .column("currency", TEXT, standing -> standing.collectible().currency())
          .updatedWhere("standing.version < excluded.version")
          .build();

  private final DatabaseClient database;

  Standings(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Standing>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Standings::read))
        .all()
        .collectMap(Standing::account);
  }

  public Mono<Void> save(LockedAccounts locked, List<Standing> changed) {
    return SAVE.run(database, changed).then();
  }

  private static Standing read(Cells row) {
    return new Standing(
        row.text("account"),
        row.big("version"),
        row.textOrNull("episode"),
        AccountState.valueOf(row.text("state")),
        row.dayOrNull("oldest_collectible_due_on"),
        row.money("collectible"));
  }
}

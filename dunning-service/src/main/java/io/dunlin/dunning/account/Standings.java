package io.dunlin.dunning.account;

import static io.dunlin.kit.database.Cells.big;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.AccountState;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  private static final String SAVE =
      """
      INSERT INTO standing (account, version, episode, state, oldest_collectible_due_on,
                            collectible, currency)
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::date[],
                           $6::numeric[], $7::text[])
      ON CONFLICT (account) DO UPDATE SET
        version = EXCLUDED.version, episode = EXCLUDED.episode, state = EXCLUDED.state,
        oldest_collectible_due_on = EXCLUDED.oldest_collectible_due_on,
        collectible = EXCLUDED.collectible, currency = EXCLUDED.currency
      WHERE standing.version < EXCLUDED.version
      """;

  private final DatabaseClient database;

  Standings(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Standing>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Standings::read)
        .all()
        .collectMap(Standing::account);
  }

  public Mono<Void> save(LockedAccounts locked, List<Standing> changed) {
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SAVE)
        .bind(0, changed.stream().map(Standing::account).toArray(String[]::new))
        .bind(1, changed.stream().map(Standing::version).toArray(Long[]::new))
        .bind(2, changed.stream().map(Standing::episode).toArray(String[]::new))
        .bind(3, changed.stream().map(standing -> standing.state().name()).toArray(String[]::new))
        .bind(4, changed.stream().map(Standing::oldestCollectibleDueOn).toArray(LocalDate[]::new))
        .bind(5, changed.stream().map(s -> s.collectible().amount()).toArray(BigDecimal[]::new))
        .bind(6, changed.stream().map(s -> s.collectible().currency()).toArray(String[]::new))
        .then();
  }

  private static Standing read(Readable row) {
    return new Standing(
        text(row, "account"),
        big(row, "version"),
        row.get("episode", String.class),
        AccountState.valueOf(text(row, "state")),
        row.get("oldest_collectible_due_on", LocalDate.class),
        money(row, "collectible"));
  }
}

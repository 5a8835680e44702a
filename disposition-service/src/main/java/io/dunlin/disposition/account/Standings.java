package io.dunlin.disposition.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the accounts owe, as account-service told it last; an older version never wins. */
@Repository
public class Standings {

  private static final BatchStatement<StandingChanged> SAVE =
      BatchStatement.<StandingChanged>of(
              """
              UPDATE account SET
                standing_version = new.version, state = new.state, collectible = new.collectible,
                oldest_collectible_due_on = new.due_on, other_collectible = new.others,
                open = new.open, other_open = new.others_open
              FROM :rows AS new
              WHERE account.account = new.account AND account.standing_version < new.version
              """)
          .column("account", TEXT, StandingChanged::account)
          .column("version", BIGINT, StandingChanged::version)
          .column("state", NAME, StandingChanged::state)
          .column("collectible", NUMERIC, e -> e.collectible().amount())
          .column("due_on", DATE, StandingChanged::oldestCollectibleDueOn)
          .column("others", JSON, e -> others(e, CurrencyAmounts::collectible))
          .column("open", NUMERIC, e -> e.open().amount())
          .column("others_open", JSON, e -> others(e, CurrencyAmounts::open))
          .build();

  private static final String OPEN =
      """
      SELECT account, currency, open, other_open::text FROM account
      WHERE account = ANY($1) AND open IS NOT NULL
      """;

  private final DatabaseClient database;

  Standings(DatabaseClient database) {
    this.database = database;
  }

  /** At most one per account. */
  public Mono<Void> save(LockedAccounts locked, Collection<StandingChanged> standings) {
    return SAVE.run(database, standings).then();
  }

  /** An amount in each further currency; nothing for the ordinary account. */
  private static @Nullable String others(
      StandingChanged standing, Function<CurrencyAmounts, Money> amount) {
    List<CurrencyAmounts> others = standing.others();
    return others == null
        ? null
        : EventJson.MAPPER.writeValueAsString(
            others.stream().map(amount).filter(Money::isPositive).toList());
  }

  /** The open amounts of the accounts, as they were told last. */
  public Mono<Map<String, OpenAmounts>> open(Collection<String> accounts) {
    return database
        .sql(OPEN)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(row -> Map.entry(row.text("account"), openAmounts(row))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static OpenAmounts openAmounts(Cells row) {
    return OpenAmounts.of(
        Stream.concat(Stream.of(row.money("open")), row.list("other_open", Money[].class).stream())
            .toList());
  }
}

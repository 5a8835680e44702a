package io.dunlin.disposition.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** The accounts as account-service told them last; an older version never wins. */
@Repository
public class Accounts {

  private static final Upsert<AccountChanged> SAVE_PROFILES =
      Upsert.<AccountChanged>into("account")
          .key("account", TEXT, AccountChanged::account)
          .column("version", BIGINT, AccountChanged::version)
          .column("name", TEXT, AccountChanged::name)
          .column("country", TEXT, AccountChanged::country)
          .column("time_zone", TEXT, AccountChanged::timeZone)
          .column("currency", TEXT, AccountChanged::currency)
          .column("csm", TEXT, AccountChanged::csm)
          .column("collector", TEXT, AccountChanged::collector)
          .column("contacts", JSON, e -> EventJson.MAPPER.writeValueAsString(e.contacts()))
          .updatedWhere("account.version < excluded.version")
          .build();

  private static final BatchStatement<StandingChanged> SAVE_STANDINGS =
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

  private static final String PROFILE =
      "SELECT account, name, country, time_zone, currency, csm, collector, contacts::text ";

  private static final String FIND =
      PROFILE
          + """
          FROM account
          WHERE account = :account
            AND %s
          """
              .formatted(Scope.condition("account"));

  private static final String FIND_ALL = PROFILE + "FROM account WHERE account = ANY($1)";

  private static final String OPEN =
      """
      SELECT account, currency, open, other_open::text FROM account
      WHERE account = ANY($1) AND open IS NOT NULL
      """;

  private static final String COUNT_INTERACTION =
      "UPDATE account SET interaction_version = interaction_version + 1 WHERE account = $1";

  private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

  private final DatabaseClient database;

  Accounts(DatabaseClient database) {
    this.database = database;
  }

  /** At most one profile per account. */
  public Mono<Void> saveProfiles(LockedAccounts locked, Collection<AccountChanged> profiles) {
    return SAVE_PROFILES.run(database, profiles).then();
  }

  /** At most one standing per account. */
  public Mono<Void> saveStandings(LockedAccounts locked, Collection<StandingChanged> standings) {
    return SAVE_STANDINGS.run(database, standings).then();
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

  /** The account, when it exists and is within the caller's scope. */
  public Mono<Account> find(String account, Scope scope) {
    return scope
        .bind(database.sql(FIND))
        .bind("account", account)
        .map(Cells.each(Accounts::account))
        .one();
  }

  public Mono<Map<String, Account>> findAll(Collection<String> accounts) {
    return database
        .sql(FIND_ALL)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Accounts::account))
        .all()
        .collectMap(Account::account);
  }

  /** The version that clearance answers carry rises with each interaction. */
  public Mono<Void> countInteraction(LockedAccounts locked, String account) {
    return database.sql(COUNT_INTERACTION).bind(0, account).then();
  }

  private static Account account(Cells row) {
    return new Account(
        row.text("account"),
        row.text("name"),
        row.text("country"),
        ZoneId.of(row.text("time_zone")),
        row.text("currency"),
        row.text("csm"),
        row.textOrNull("collector"),
        EventJson.MAPPER.readValue(row.text("contacts"), CONTACTS));
  }
}

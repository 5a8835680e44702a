package io.dunlin.account.collection.suspension;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.OpenReceivable;
import io.dunlin.account.collection.suspension.Suspension.Cause;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.due.DueAccounts;
import io.dunlin.kit.due.DueRows;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The suspension of each account, with what is known of the account. */
@Repository
class Suspensions {

  private static final String OWN =
      """
      SELECT a.account, p.state, p.since, p.warned_on, p.suspends_on, p.suspended_on, p.reinstated_on,
        coalesce(p.proceed, false) AS proceed, p.holds::text AS holds, p.refused,
        p.released_for, p.letter::text AS letter, p.reason, p.caused_by, p.next_due_at,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'kind', g.kind, 'id', g.agreement, 'account', g.account, 'what', g.what,
              'until', g.until, 'by', g.said_by, 'at', g.at, 'ended', g.ended,
              'amount', CASE WHEN g.amount IS NOT NULL THEN
                jsonb_build_object('amount', g.amount::text, 'currency', g.currency) END)
            ORDER BY g.at, g.agreement)
          FROM agreement g
          WHERE g.account = a.account AND NOT g.ended)::text AS agreements
      """;

  private static final String OF_BATCH =
      OWN
          + """
          FROM unnest($1::text[]) WITH ORDINALITY AS a (account, place)
            LEFT JOIN suspension p USING (account)
          ORDER BY a.place
          """;

  private static final String OF =
      OWN
          + """
            , a.time_zone, a.currency, s.oldest_due_on, s.oldest_collectible_due_on,
            s.collectible, s.unapplied, s.others::text AS others, e.episode::text AS episode,
            e.opened_on AS episode_opened_on, e.closed_on AS episode_closed_on, e.generation,
            (SELECT jsonb_agg(
                jsonb_build_object(
                  'dueOn', i.due_on,
                  'balance', jsonb_build_object(
                    'amount', (i.amount - i.settled)::text, 'currency', i.currency)))
              FROM invoice i
              WHERE i.account = a.account AND i.closed_on IS NULL AND i.dispute = 'NONE'
                AND (a.account = ANY($2) OR EXISTS (
                  SELECT FROM agreement g
                  WHERE g.account = a.account AND NOT g.ended AND g.kind = 'PROMISE')))::text
              AS receivables
          FROM account a
            JOIN standing s USING (account)
            LEFT JOIN suspension p USING (account)
            LEFT JOIN episode e ON e.episode = s.episode
          WHERE a.account = ANY($1)
          """;

  private static final String DUE = OF + "AND p.next_due_at <= $3 ORDER BY a.account";

  private static final Upsert<Suspension> SAVE =
      Upsert.<Suspension>into("suspension")
          .key("account", TEXT, Suspension::account)
          .column("state", TEXT, one -> one.state().name())
          .column("since", DATE, one -> one.stage().since())
          .column("warned_on", DATE, one -> one.stage().warnedOn())
          .column("suspends_on", DATE, one -> one.stage().suspendsOn())
          .column("suspended_on", DATE, one -> one.stage().suspendedOn())
          .column("reinstated_on", DATE, one -> one.stage().reinstatedOn())
          .column("proceed", BOOLEAN, Suspension::proceed)
          .column("holds", JSON, one -> EventJson.MAPPER.writeValueAsString(one.holds()))
          .column("refused", TEXT, Suspension::refused)
          .column("released_for", TEXT, Suspension::releasedFor)
          .column("letter", JSON, Suspensions::letter)
          .column("reason", TEXT, one -> one.cause().reason())
          .column("caused_by", TEXT, one -> one.cause().by())
          .column("next_due_at", TIMESTAMP, Suspension::nextDueAt)
          .build();

  private final DatabaseClient database;
  private final SuspensionHistory history;
  private final DueAccounts due;

  Suspensions(DatabaseClient database, SuspensionHistory history) {
    this.database = database;
    this.history = history;
    this.due = new DueRows(database, "suspension");
  }

  Mono<List<SuspensionCase>> of(Collection<String> accounts, Instant now) {
    return of(accounts, List.of(), now);
  }

  /**
   * The same in a transaction that changes promises.
   *
   * @param promising accounts that may have their first open promise by it
   */
  Mono<List<SuspensionCase>> of(Collection<String> accounts, List<String> promising, Instant now) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, promising.toArray(String[]::new))
        .map(Cells.each(row -> known(row, now)))
        .all()
        .collectList();
  }

  /** The suspensions of accounts as a batch leaves them, in the order of the accounts. */
  Mono<List<SuspensionCase>> of(List<ReceivablesAccount> accounts) {
    return database
        .sql(OF_BATCH)
        .bind(0, AccountBatch.numbers(accounts).toArray(String[]::new))
        .map(
            Cells.each(
                row -> Map.entry(suspension(row), row.list("agreements", Agreement[].class))))
        .all()
        .index(
            (place, own) ->
                new SuspensionCase(
                    own.getKey(),
                    SuspensionFacts.of(accounts.get(Math.toIntExact(place)), own.getValue())))
        .collectList();
  }

  /** Suspensions of these accounts whose next_due_at is not after now. */
  Mono<List<SuspensionCase>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, new String[0])
        .bind(2, now.atOffset(ZoneOffset.UTC))
        .map(Cells.each(row -> known(row, now)))
        .all()
        .collectList();
  }

  /** Saves what has changed, with its entries in the history. */
  Mono<Void> save(LockedAccounts locked, List<SuspensionTransition> transitions) {
    List<SuspensionTransition> changed =
        transitions.stream().filter(SuspensionTransition::isOne).toList();
    return SAVE.run(database, changed.stream().map(SuspensionTransition::after).toList())
        .then(
            history.append(
                locked, changed.stream().flatMap(SuspensionTransition::entries).toList()));
  }

  DueAccounts due() {
    return due;
  }

  private static SuspensionCase known(Cells row, Instant now) {
    return new SuspensionCase(suspension(row), facts(row, now));
  }

  private static Suspension suspension(Cells row) {
    String state = row.textOrNull("state");
    String account = row.text("account");
    return state == null
        ? Suspension.none(account)
        : new Suspension(
            account,
            stage(row, State.valueOf(state)),
            row.flag("proceed"),
            row.list("holds", Hold[].class),
            row.textOrNull("refused"),
            row.textOrNull("released_for"),
            letter(row.textOrNull("letter")),
            new Cause(row.text("reason"), row.textOrNull("caused_by")),
            row.instantOrNull("next_due_at"));
  }

  private static @Nullable String letter(Suspension one) {
    return one.letter() == null ? null : EventJson.MAPPER.writeValueAsString(one.letter());
  }

  private static @Nullable WarningLetter letter(@Nullable String json) {
    return json == null ? null : EventJson.MAPPER.readValue(json, WarningLetter.class);
  }

  private static SuspensionStage stage(Cells row, State state) {
    return new SuspensionStage(
        state,
        row.dayOrNull("since"),
        row.dayOrNull("warned_on"),
        row.dayOrNull("suspends_on"),
        row.dayOrNull("suspended_on"),
        row.dayOrNull("reinstated_on"));
  }

  private static SuspensionFacts facts(Cells row, Instant now) {
    return new SuspensionFacts(
        now,
        ZoneId.of(row.text("time_zone")),
        row.dayOrNull("oldest_due_on"),
        row.dayOrNull("oldest_collectible_due_on"),
        amounts(row, "collectible", Balances::collectible),
        amounts(row, "unapplied", Balances::unapplied),
        row.list("agreements", Agreement[].class),
        row.list("receivables", OpenReceivable[].class),
        row.episodeOrNull());
  }

  /** In the account's own currency and all others, where there is any. */
  private static List<Money> amounts(
      Cells row, String column, Function<Balances, BigDecimal> other) {
    Stream<Money> foreign =
        row.list("others", Balances[].class).stream()
            .map(one -> new Money(other.apply(one), one.currency()));
    return Stream.concat(Stream.of(row.money(column)), foreign).filter(Money::isPositive).toList();
  }
}

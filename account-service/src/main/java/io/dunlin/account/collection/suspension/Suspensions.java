package io.dunlin.account.collection.suspension;

import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.episodeOrNull;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.account.collection.suspension.Stage.State;
import io.dunlin.account.collection.suspension.Suspension.Cause;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.EventJson;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.due.DueRows;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
            AND EXISTS (
              SELECT FROM agreement g
              WHERE g.account = a.account AND NOT g.ended AND g.kind = 'PROMISE'))::text
          AS receivables
      FROM account a
        JOIN standing s USING (account)
        LEFT JOIN suspension p USING (account)
        LEFT JOIN episode e ON e.episode = s.episode
      WHERE a.account = ANY($1)
      """;

  private static final String DUE = OF + "AND p.next_due_at <= $2 ORDER BY a.account";

  private static final String SAVE =
      """
      INSERT INTO suspension (account, state, since, warned_on, suspends_on, suspended_on,
        reinstated_on, proceed, holds, refused, released_for, letter, reason, caused_by,
        next_due_at)
      SELECT account, state, since, warned_on, suspends_on, suspended_on, reinstated_on, proceed,
        holds::jsonb, refused, released_for, letter::jsonb, reason, caused_by, next_due_at
      FROM unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::date[], $6::date[],
          $7::date[], $8::bool[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
          $14::timestamptz[], $15::text[])
        AS new (account, state, since, warned_on, suspends_on, suspended_on, reinstated_on,
          proceed, holds, refused, released_for, reason, caused_by, next_due_at, letter)
      ON CONFLICT (account) DO UPDATE SET
        state = excluded.state,
        since = excluded.since,
        warned_on = excluded.warned_on,
        suspends_on = excluded.suspends_on,
        suspended_on = excluded.suspended_on,
        reinstated_on = excluded.reinstated_on,
        proceed = excluded.proceed,
        holds = excluded.holds,
        refused = excluded.refused,
        released_for = excluded.released_for,
        letter = excluded.letter,
        reason = excluded.reason,
        caused_by = excluded.caused_by,
        next_due_at = excluded.next_due_at
      """;

  private final DatabaseClient database;
  private final DueRows waiting;

  Suspensions(DatabaseClient database) {
    this.database = database;
    this.waiting = new DueRows(database, "suspension");
  }

  Mono<List<Known>> of(Collection<String> accounts, Instant now) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(row -> known(row, now))
        .all()
        .collectList();
  }

  /** The suspensions of accounts as a batch leaves them, in the order of the accounts. */
  Mono<List<Known>> of(List<ReceivablesAccount> accounts) {
    return database
        .sql(OF_BATCH)
        .bind(0, accounts.stream().map(one -> one.profile().account()).toArray(String[]::new))
        .map(row -> Map.entry(suspension(row), list(row, "agreements", Agreement[].class)))
        .all()
        .index(
            (place, own) ->
                new Known(
                    own.getKey(),
                    SuspensionFacts.of(accounts.get(Math.toIntExact(place)), own.getValue())))
        .collectList();
  }

  /** Those of the accounts that time changes by now. */
  Mono<List<Known>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(row -> known(row, now))
        .all()
        .collectList();
  }

  Mono<Void> save(List<Suspension> suspensions) {
    Columns<Suspension> columns = Columns.of(suspensions);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Suspension::account))
        .bind(1, columns.texts(one -> one.state().name()))
        .bind(2, columns.days(one -> one.stage().since()))
        .bind(3, columns.days(one -> one.stage().warnedOn()))
        .bind(4, columns.days(one -> one.stage().suspendsOn()))
        .bind(5, columns.days(one -> one.stage().suspendedOn()))
        .bind(6, columns.days(one -> one.stage().reinstatedOn()))
        .bind(7, columns.flags(Suspension::proceed))
        .bind(8, columns.texts(one -> EventJson.MAPPER.writeValueAsString(one.holds())))
        .bind(9, columns.texts(Suspension::refused))
        .bind(10, columns.texts(Suspension::releasedFor))
        .bind(11, columns.texts(one -> one.cause().reason()))
        .bind(12, columns.texts(one -> one.cause().by()))
        .bind(13, columns.instants(Suspension::nextDueAt))
        .bind(14, columns.texts(Suspensions::letter))
        .then();
  }

  Mono<Instant> nextDue() {
    return waiting.next();
  }

  Mono<List<String>> accountsDue(Instant now, int limit) {
    return waiting.accounts(now, limit);
  }

  private static Known known(Readable row, Instant now) {
    return new Known(suspension(row), facts(row, now));
  }

  private static Suspension suspension(Readable row) {
    String state = textOrNull(row, "state");
    String account = text(row, "account");
    return state == null
        ? Suspension.none(account)
        : new Suspension(
            account,
            stage(row, State.valueOf(state)),
            flag(row, "proceed"),
            list(row, "holds", Hold[].class),
            textOrNull(row, "refused"),
            textOrNull(row, "released_for"),
            letter(textOrNull(row, "letter")),
            new Cause(text(row, "reason"), textOrNull(row, "caused_by")),
            instantOrNull(row, "next_due_at"));
  }

  private static @Nullable String letter(Suspension one) {
    return one.letter() == null ? null : EventJson.MAPPER.writeValueAsString(one.letter());
  }

  static @Nullable WarningLetter letter(@Nullable String json) {
    return json == null ? null : EventJson.MAPPER.readValue(json, WarningLetter.class);
  }

  private static Stage stage(Readable row, State state) {
    return new Stage(
        state,
        dayOrNull(row, "since"),
        dayOrNull(row, "warned_on"),
        dayOrNull(row, "suspends_on"),
        dayOrNull(row, "suspended_on"),
        dayOrNull(row, "reinstated_on"));
  }

  private static SuspensionFacts facts(Readable row, Instant now) {
    return new SuspensionFacts(
        now,
        ZoneId.of(text(row, "time_zone")),
        dayOrNull(row, "oldest_due_on"),
        dayOrNull(row, "oldest_collectible_due_on"),
        amounts(row, "collectible", Balances::collectible),
        amounts(row, "unapplied", Balances::unapplied),
        list(row, "agreements", Agreement[].class),
        list(row, "receivables", Receivable[].class),
        episodeOrNull(row));
  }

  /** In the account's own currency and all others, where there is any. */
  private static List<Money> amounts(
      Readable row, String column, Function<Balances, BigDecimal> other) {
    Stream<Money> foreign =
        list(row, "others", Balances[].class).stream()
            .map(one -> new Money(other.apply(one), one.currency()));
    return Stream.concat(Stream.of(money(row, column)), foreign).filter(Money::isPositive).toList();
  }
}

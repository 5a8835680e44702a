package io.dunlin.account.customer.renewal;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.episodeOrNull;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.account.customer.renewal.RenewalReview.State;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.due.DueRows;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The renewals of all accounts, each with its review. */
@Repository
class Renewals {

  private static final String OWN =
      """
      SELECT r.renewal, r.account, r.renewal_on, r.amount, r.state, r.review, r.opened_on,
        r.answer_by, r.escalated_on, r.answers::text AS answers, r.next_due_at
      """;

  static final String LOAD =
      OWN
          + """
        , a.name, a.time_zone, a.currency, a.csm, e.episode::text AS episode,
        e.opened_on AS episode_opened_on, e.closed_on AS episode_closed_on, e.generation
      FROM renewal r
        JOIN account a USING (account)
        LEFT JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
      """;

  private static final String OF_ACCOUNTS =
      OWN
          + """
          FROM renewal r
          WHERE r.account = ANY($1)
          ORDER BY r.account, r.renewal_on, r.renewal
          """;

  private static final String DUE =
      LOAD + "WHERE r.account = ANY($1) AND r.next_due_at <= $2 ORDER BY r.account, r.renewal_on";

  private static final String ONE =
      LOAD
          + """
          WHERE r.renewal = :renewal
            AND (:csm::text IS NULL OR a.csm = :csm)
            AND (:collector::text IS NULL OR a.collector = :collector)
          """;

  private static final String SAVE =
      """
      INSERT INTO renewal (renewal, account, renewal_on, amount, state, review, opened_on,
        answer_by, escalated_on, answers, next_due_at)
      SELECT renewal, account, renewal_on, amount, state, review, opened_on, answer_by,
        escalated_on, answers::jsonb, next_due_at
      FROM unnest($1::text[], $2::text[], $3::date[], $4::numeric[], $5::text[], $6::int[],
          $7::date[], $8::date[], $9::date[], $10::text[], $11::timestamptz[])
        AS new (renewal, account, renewal_on, amount, state, review, opened_on, answer_by,
          escalated_on, answers, next_due_at)
      ON CONFLICT (renewal) DO UPDATE SET
        renewal_on = excluded.renewal_on,
        amount = excluded.amount,
        state = excluded.state,
        review = excluded.review,
        opened_on = excluded.opened_on,
        answer_by = excluded.answer_by,
        escalated_on = excluded.escalated_on,
        answers = excluded.answers,
        next_due_at = excluded.next_due_at
      """;

  private final DatabaseClient database;
  private final DueRows waiting;

  Renewals(DatabaseClient database) {
    this.database = database;
    this.waiting = new DueRows(database, "renewal");
  }

  /** The renewals of these accounts, without what has to be known of the accounts. */
  Mono<List<Renewal>> ofAccounts(Collection<String> accounts) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .map(Renewals::renewal)
        .all()
        .collectList();
  }

  /** Renewals of these accounts whose next_due_at is not after now. */
  Mono<List<RenewalCase>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(Renewals::known)
        .all()
        .collectList();
  }

  /** Empty when there is none, or its account is not the caller's. */
  Mono<RenewalCase> one(String renewal, Scope scope) {
    return database
        .sql(ONE)
        .bind("renewal", renewal)
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .map(Renewals::known)
        .one();
  }

  Mono<Void> save(List<Renewal> renewals) {
    Columns<Renewal> columns = Columns.of(renewals);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Renewal::id))
        .bind(1, columns.texts(Renewal::account))
        .bind(2, columns.days(Renewal::renewalOn))
        .bind(3, columns.amounts(Renewal::amount))
        .bind(4, columns.texts(renewal -> renewal.review().state().name()))
        .bind(5, columns.ints(renewal -> renewal.review().number()))
        .bind(6, columns.days(renewal -> renewal.review().openedOn()))
        .bind(7, columns.days(renewal -> renewal.review().answerBy()))
        .bind(8, columns.days(renewal -> renewal.review().escalatedOn()))
        .bind(9, columns.texts(Renewals::answers))
        .bind(10, columns.instants(Renewal::nextDueAt))
        .then();
  }

  Mono<Instant> nextDue() {
    return waiting.next();
  }

  Mono<List<String>> accountsDue(Instant now, int limit) {
    return waiting.accounts(now, limit);
  }

  static RenewalCase known(Readable row) {
    return new RenewalCase(
        renewal(row),
        new RenewingAccount(
            text(row, "name"),
            ZoneId.of(text(row, "time_zone")),
            text(row, "currency"),
            text(row, "csm"),
            episodeOrNull(row)));
  }

  private static Renewal renewal(Readable row) {
    return new Renewal(
        text(row, "renewal"),
        text(row, "account"),
        day(row, "renewal_on"),
        Objects.requireNonNull(row.get("amount", BigDecimal.class)),
        new RenewalReview(
            State.valueOf(text(row, "state")),
            number(row, "review"),
            dayOrNull(row, "opened_on"),
            dayOrNull(row, "answer_by"),
            dayOrNull(row, "escalated_on"),
            list(row, "answers", RenewalAnswer[].class)),
        instantOrNull(row, "next_due_at"));
  }

  private static String answers(Renewal renewal) {
    return EventJson.MAPPER.writeValueAsString(renewal.review().answers());
  }
}

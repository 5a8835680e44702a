package io.dunlin.account.customer.renewal;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.due.DueAccounts;
import io.dunlin.kit.due.DueRows;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
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
            AND %s
          """
              .formatted(Scope.condition("a"));

  private static final Upsert<Renewal> SAVE =
      Upsert.<Renewal>into("renewal")
          .key("renewal", TEXT, Renewal::id)
          .inserted("account", TEXT, Renewal::account)
          .column("renewal_on", DATE, Renewal::renewalOn)
          .column("amount", NUMERIC, Renewal::amount)
          .column("state", TEXT, renewal -> renewal.review().state().name())
          .column("review", INTEGER, renewal -> renewal.review().number())
          .column("opened_on", DATE, renewal -> renewal.review().openedOn())
          .column("answer_by", DATE, renewal -> renewal.review().answerBy())
          .column("escalated_on", DATE, renewal -> renewal.review().escalatedOn())
          .column("answers", JSON, Renewals::answers)
          .column("next_due_at", TIMESTAMP, Renewal::nextDueAt)
          .build();

  private final DatabaseClient database;
  private final DueAccounts due;

  Renewals(DatabaseClient database) {
    this.database = database;
    this.due = new DueRows(database, "renewal");
  }

  /** The renewals of these accounts, without what has to be known of the accounts. */
  Mono<List<Renewal>> ofAccounts(Collection<String> accounts) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Renewals::renewal))
        .all()
        .collectList();
  }

  /** Renewals of these accounts whose next_due_at is not after now. */
  Mono<List<RenewalCase>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(Cells.each(Renewals::known))
        .all()
        .collectList();
  }

  /** Empty when there is none, or its account is not the caller's. */
  private Mono<RenewalCase> one(String renewal, Scope scope) {
    return scope
        .bind(database.sql(ONE))
        .bind("renewal", renewal)
        .map(Cells.each(Renewals::known))
        .one();
  }

  /** The same, or a problem instead of nothing. */
  Mono<RenewalCase> require(String renewal, Scope scope) {
    return one(renewal, scope)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Renewal " + renewal)));
  }

  Mono<Void> save(LockedAccounts locked, List<Renewal> renewals) {
    return SAVE.run(database, renewals).then();
  }

  DueAccounts due() {
    return due;
  }

  static RenewalCase known(Cells row) {
    return new RenewalCase(
        renewal(row),
        new RenewingAccount(
            row.text("name"),
            ZoneId.of(row.text("time_zone")),
            row.text("currency"),
            row.text("csm"),
            row.episodeOrNull()));
  }

  private static Renewal renewal(Cells row) {
    return new Renewal(
        row.text("renewal"),
        row.text("account"),
        row.day("renewal_on"),
        Objects.requireNonNull(row.get("amount", BigDecimal.class)),
        new RenewalReview(
            RenewalState.valueOf(row.text("state")),
            row.number("review"),
            row.dayOrNull("opened_on"),
            row.dayOrNull("answer_by"),
            row.dayOrNull("escalated_on"),
            row.list("answers", RenewalAnswer[].class)),
        row.instantOrNull("next_due_at"));
  }

  private static String answers(Renewal renewal) {
    return EventJson.MAPPER.writeValueAsString(renewal.review().answers());
  }
}

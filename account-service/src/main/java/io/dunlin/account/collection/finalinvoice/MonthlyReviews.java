package io.dunlin.account.collection.finalinvoice;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.Episode;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.due.DueAccounts;
import io.dunlin.kit.due.DueRows;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The monthly reviews of customers with an open final invoice. */
@Repository
class MonthlyReviews {

  private static final String OF =
      "SELECT account, reviewed, next_due_at FROM final_invoice_review WHERE account = ANY($1)";

  private static final String DUE =
      """
      SELECT r.account, r.reviewed, r.next_due_at, a.country, a.time_zone,
        e.episode::text AS episode, e.opened_on AS episode_opened_on,
        e.closed_on AS episode_closed_on, e.generation
      FROM final_invoice_review r
        JOIN account a USING (account)
        LEFT JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
      WHERE r.account = ANY($1) AND r.next_due_at <= $2
      ORDER BY r.account
      """;

  private static final Upsert<MonthlyReview> SAVE =
      Upsert.<MonthlyReview>into("final_invoice_review")
          .key("account", TEXT, MonthlyReview::account)
          .column("reviewed", DATE, review -> review.reviewed().atDay(1))
          .column("next_due_at", TIMESTAMP, MonthlyReview::nextDueAt)
          .build();

  private final DatabaseClient database;
  private final DueAccounts due;

  MonthlyReviews(DatabaseClient database) {
    this.database = database;
    this.due = new DueRows(database, "final_invoice_review");
  }

  /** A review that is due, with what has to be known of its account. */
  record Due(MonthlyReview review, Residence residence, @Nullable Episode episode) {}

  Mono<Map<String, MonthlyReview>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(MonthlyReviews::review))
        .all()
        .collect(Collectors.toUnmodifiableMap(MonthlyReview::account, review -> review));
  }

  Mono<List<Due>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(Cells.each(MonthlyReviews::due))
        .all()
        .collectList();
  }

  Mono<Void> save(LockedAccounts locked, List<MonthlyReview> reviews) {
    return SAVE.run(database, reviews).then();
  }

  DueAccounts due() {
    return due;
  }

  private static Due due(Cells row) {
    return new Due(
        review(row),
        new Residence(row.text("country"), ZoneId.of(row.text("time_zone"))),
        row.episodeOrNull());
  }

  private static MonthlyReview review(Cells row) {
    return new MonthlyReview(
        row.text("account"), YearMonth.from(row.day("reviewed")), row.instantOrNull("next_due_at"));
  }
}

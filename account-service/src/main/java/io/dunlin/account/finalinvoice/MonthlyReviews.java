package io.dunlin.account.finalinvoice;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.events.Episode;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** When each customer with an open final invoice is contacted. */
@Repository
class MonthlyReviews {

  private static final String OF =
      "SELECT account, reviewed, next_due_at FROM final_invoice_review WHERE account = ANY($1)";

  private static final String DUE =
      """
      SELECT r.account, r.reviewed, r.next_due_at, a.country, a.time_zone,
        e.episode::text AS episode, e.opened_on, e.generation
      FROM final_invoice_review r
        JOIN account a USING (account)
        LEFT JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
      WHERE r.account = ANY($1) AND r.next_due_at <= $2
      ORDER BY r.account
      """;

  private static final String SAVE =
      """
      INSERT INTO final_invoice_review (account, reviewed, next_due_at)
      SELECT * FROM unnest($1::text[], $2::date[], $3::timestamptz[])
      ON CONFLICT (account) DO UPDATE SET
        reviewed = excluded.reviewed,
        next_due_at = excluded.next_due_at
      """;

  private static final String NEXT_DUE =
      """
      SELECT next_due_at
      FROM final_invoice_review
      WHERE next_due_at IS NOT NULL
      ORDER BY next_due_at
      LIMIT 1
      """;

  private static final String ACCOUNTS_DUE =
      """
      SELECT account FROM final_invoice_review WHERE next_due_at <= $1 ORDER BY next_due_at LIMIT $2
      """;

  private final DatabaseClient database;

  MonthlyReviews(DatabaseClient database) {
    this.database = database;
  }

  /** What is due for an account, with what has to be known of it. */
  record Due(MonthlyReview review, Residence residence, @Nullable Episode episode) {}

  Mono<Map<String, MonthlyReview>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(MonthlyReviews::review)
        .all()
        .collect(Collectors.toUnmodifiableMap(MonthlyReview::account, review -> review));
  }

  Mono<List<Due>> due(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(MonthlyReviews::due)
        .all()
        .collectList();
  }

  Mono<Void> save(List<MonthlyReview> reviews) {
    Columns<MonthlyReview> columns = Columns.of(reviews);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(MonthlyReview::account))
        .bind(1, columns.days(review -> review.reviewed().atDay(1)))
        .bind(2, columns.instants(MonthlyReview::nextDueAt))
        .then();
  }

  Mono<Instant> nextDue() {
    return database
        .sql(NEXT_DUE)
        .map(row -> Objects.requireNonNull(row.get(0, OffsetDateTime.class)).toInstant())
        .one();
  }

  Mono<List<String>> accountsDue(Instant now, int limit) {
    return database
        .sql(ACCOUNTS_DUE)
        .bind(0, now.atOffset(ZoneOffset.UTC))
        .bind(1, limit)
        .map(row -> text(row, "account"))
        .all()
        .collectList();
  }

  private static Due due(Readable row) {
    return new Due(
        review(row),
        new Residence(text(row, "country"), ZoneId.of(text(row, "time_zone"))),
        episode(row));
  }

  private static MonthlyReview review(Readable row) {
    return new MonthlyReview(
        text(row, "account"),
        YearMonth.from(day(row, "reviewed")),
        instantOrNull(row, "next_due_at"));
  }

  private static @Nullable Episode episode(Readable row) {
    String episode = textOrNull(row, "episode");
    return episode == null
        ? null
        : new Episode(episode, day(row, "opened_on"), null, number(row, "generation"));
  }
}

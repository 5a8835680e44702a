package io.dunlin.sample;

import module java.base;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was heard of each account, in order. Words with "poison" are refused by the table. */
@Repository
public class Totals {

  public record Heard(String account, String word) {}

  private static final String ADD =
      """
      INSERT INTO total (account, events, trail)
      SELECT account, count(*), string_agg(word, ' ' ORDER BY position)
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS new (account, word, position)
      GROUP BY account
      ON CONFLICT (account) DO UPDATE
      SET events = total.events + excluded.events, trail = total.trail || ' ' || excluded.trail
      """;

  private final DatabaseClient database;

  Totals(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(List<Heard> heard) {
    return database
        .sql(ADD)
        .bind(0, heard.stream().map(Heard::account).toArray(String[]::new))
        .bind(1, heard.stream().map(Heard::word).toArray(String[]::new))
        .then();
  }

  public Mono<String> trailOf(String account) {
    return database
        .sql("SELECT trail FROM total WHERE account = $1")
        .bind(0, account)
        .map(row -> row.get(0, String.class))
        .one();
  }
}

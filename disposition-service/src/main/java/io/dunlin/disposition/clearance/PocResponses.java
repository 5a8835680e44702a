package io.dunlin.disposition.clearance;

import module java.base;

import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which main POCs have answered, in one statement so that the parts fit together. */
@Repository
class PocResponses {

  private static final String FIND =
      """
      SELECT asked.account, asked.episode,
        account.account IS NOT NULL AS account_known,
        episode.episode IS NOT NULL AS episode_known,
        EXISTS (
          SELECT FROM parked WHERE parked.key = asked.account AND parked.ended_at IS NULL
        ) AS parked,
        EXISTS (
          SELECT FROM poc_response
          WHERE poc_response.account = asked.account
            AND poc_response.on_day >= episode.opened_on
            AND (episode.closed_on IS NULL OR poc_response.on_day <= episode.closed_on)
        ) AS responded,
        coalesce(account.interaction_version, 0) AS version
      FROM unnest($1::text[], $2::text[]) AS asked (account, episode)
      LEFT JOIN account ON account.account = asked.account
      LEFT JOIN episode
        ON episode.episode = asked.episode AND episode.account = asked.account
      """;

  private final DatabaseClient database;

  PocResponses(DatabaseClient database) {
    this.database = database;
  }

  Mono<List<PocResponseRule>> of(List<Item> asked) {
    var columns = Columns.of(asked);
    return database
        .sql(FIND)
        .bind(0, columns.texts(Item::account))
        .bind(1, columns.texts(Item::episode))
        .map(Cells.each(PocResponses::rule))
        .all()
        .collectList();
  }

  private static PocResponseRule rule(Cells row) {
    return new PocResponseRule(
        row.text("account"),
        row.text("episode"),
        row.flag("account_known"),
        row.flag("episode_known"),
        row.flag("parked"),
        row.flag("responded"),
        row.big("version"));
  }
}

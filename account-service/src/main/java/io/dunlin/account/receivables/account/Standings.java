package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Columns;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What each account owes and who looks after it, and its episodes. */
@Repository
class Standings {

  private static final String SAVE =
      """
      INSERT INTO standing (account, version, episode, state, oldest_due_on,
        oldest_collectible_due_on, open, overdue, collectible, disputed, unapplied, buckets,
        others, csm, collector)
      SELECT account, version, episode, state, oldest_due_on,
        oldest_collectible_due_on, open, overdue, collectible, disputed, unapplied,
        buckets::numeric[], others::jsonb, csm, collector
      FROM unnest($1::text[], $2::int8[], $3::uuid[], $4::text[], $5::date[], $6::date[],
          $7::numeric[], $8::numeric[], $9::numeric[], $10::numeric[], $11::numeric[], $12::text[],
          $13::text[], $14::text[], $15::text[])
        AS new (account, version, episode, state, oldest_due_on,
          oldest_collectible_due_on, open, overdue, collectible, disputed, unapplied, buckets,
          others, csm, collector)
      ON CONFLICT (account) DO UPDATE SET
        version = excluded.version,
        episode = excluded.episode,
        state = excluded.state,
        oldest_due_on = excluded.oldest_due_on,
        oldest_collectible_due_on = excluded.oldest_collectible_due_on,
        open = excluded.open,
        overdue = excluded.overdue,
        collectible = excluded.collectible,
        disputed = excluded.disputed,
        unapplied = excluded.unapplied,
        buckets = excluded.buckets,
        others = excluded.others,
        csm = excluded.csm,
        collector = excluded.collector
      """;

  private static final String SAVE_EPISODES =
      """
      INSERT INTO episode (episode, account, opened_on, closed_on, generation)
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::int4[])
      ON CONFLICT (episode) DO UPDATE SET
        closed_on = excluded.closed_on,
        generation = excluded.generation
      """;

  private final DatabaseClient database;

  Standings(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> save(AccountBatch batch) {
    List<ReceivablesAccount> changed =
        batch.accounts().stream()
            .filter(
                account ->
                    account.standingHasChanged()
                        || account.episodeHasChanged()
                        || account.profileChange().ofOwners())
            .toList();
    return changed.isEmpty() ? Mono.empty() : saveStandings(Columns.of(changed));
  }

  /** An episode that was opened and closed within the batch is kept too. */
  Mono<Void> saveEpisodes(AccountBatch batch) {
    List<OfAccount> changed = batch.accounts().stream().flatMap(OfAccount::allOf).toList();
    if (changed.isEmpty()) {
      return Mono.empty();
    }
    Columns<OfAccount> columns = Columns.of(changed);
    return database
        .sql(SAVE_EPISODES)
        .bind(0, columns.ids(row -> row.episode().id()))
        .bind(1, columns.texts(OfAccount::account))
        .bind(2, columns.days(row -> row.episode().openedOn()))
        .bind(3, columns.days(row -> row.episode().closedOn()))
        .bind(4, columns.ints(row -> row.episode().generation()))
        .then();
  }

  private Mono<Void> saveStandings(Columns<ReceivablesAccount> columns) {
    return database
        .sql(SAVE)
        .bind(0, columns.texts(account -> account.profile().account()))
        .bind(1, columns.longs(ReceivablesAccount::version))
        .bind(2, columns.ids(Standings::episode))
        .bind(3, columns.texts(account -> account.standing().state().name()))
        .bind(4, columns.days(account -> account.standing().oldestDueOn()))
        .bind(5, columns.days(account -> account.standing().oldestCollectibleDueOn()))
        .bind(6, columns.amounts(account -> account.standing().open()))
        .bind(7, columns.amounts(account -> account.standing().overdue()))
        .bind(8, columns.amounts(account -> account.standing().collectible()))
        .bind(9, columns.amounts(account -> account.standing().disputed()))
        .bind(10, columns.amounts(account -> account.standing().unapplied()))
        .bind(11, columns.texts(account -> literal(account.standing().buckets())))
        .bind(12, columns.texts(account -> others(account.standing().others())))
        .bind(13, columns.texts(account -> account.profile().csm()))
        .bind(14, columns.texts(account -> account.profile().collector()))
        .then();
  }

  private record OfAccount(String account, Episode episode) {

    static Stream<OfAccount> allOf(ReceivablesAccount account) {
      return account.journal().changedEpisodes().stream()
          .map(episode -> new OfAccount(account.profile().account(), episode));
    }
  }

  private static @Nullable String episode(ReceivablesAccount account) {
    Episode episode = account.journal().episode();
    return episode == null ? null : episode.id();
  }

  /** Nothing for the ordinary account, which has one currency. */
  private static @Nullable String others(List<Balances> others) {
    return others.isEmpty() ? null : EventJson.MAPPER.writeValueAsString(others);
  }

  private static String literal(List<BigDecimal> amounts) {
    return amounts.stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(",", "{", "}"));
  }
}

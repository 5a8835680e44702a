package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.NUMERICS;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.UUID_TEXT;

import module java.base;

import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.events.Episode;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What each account owes and who looks after it, and its episodes. */
@Repository
class Standings {

  private static final Upsert<ReceivablesAccount> SAVE =
      Upsert.<ReceivablesAccount>into("standing")
          .key("account", TEXT, one -> one.profile().account())
          .column("version", BIGINT, ReceivablesAccount::version)
          .column("episode", UUID_TEXT, Standings::episode)
          .column("state", TEXT, one -> one.standing().state().name())
          .column("oldest_due_on", DATE, one -> one.standing().oldestDueOn())
          .column("oldest_collectible_due_on", DATE, one -> one.standing().oldestCollectibleDueOn())
          .column("open", NUMERIC, one -> one.standing().open())
          .column("overdue", NUMERIC, one -> one.standing().overdue())
          .column("collectible", NUMERIC, one -> one.standing().collectible())
          .column("disputed", NUMERIC, one -> one.standing().disputed())
          .column("unapplied", NUMERIC, one -> one.standing().unapplied())
          .column("buckets", NUMERICS, one -> one.standing().buckets())
          .column("others", JSON, one -> others(one.standing().others()))
          .column("csm", TEXT, one -> one.profile().csm())
          .column("collector", TEXT, one -> one.profile().collector())
          .build();

  private static final Upsert<OfAccount> SAVE_EPISODES =
      Upsert.<OfAccount>into("episode")
          .key("episode", UUID_TEXT, row -> row.episode().id())
          .inserted("account", TEXT, OfAccount::account)
          .inserted("opened_on", DATE, row -> row.episode().openedOn())
          .column("closed_on", DATE, row -> row.episode().closedOn())
          .column("generation", INTEGER, row -> row.episode().generation())
          .build();

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
    return SAVE.run(database, changed).then();
  }

  /** An episode that was opened and closed within the batch is kept too. */
  Mono<Void> saveEpisodes(AccountBatch batch) {
    List<OfAccount> changed = batch.accounts().stream().flatMap(OfAccount::allOf).toList();
    return SAVE_EPISODES.run(database, changed).then();
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
}

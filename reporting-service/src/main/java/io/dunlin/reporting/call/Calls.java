package io.dunlin.reporting.call;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whom the agents called. */
@Repository
class Calls implements View {

  private static final String ADD =
      """
      INSERT INTO outbound_call (interaction, account, agent, called_at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  Calls(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> follow(List<Archived> events) {
    List<InteractionLogged> calls =
        Columns.of(events, InteractionLogged.class).events().stream()
            .filter(Calls::isOutboundCall)
            .toList();
    return calls.isEmpty() ? Mono.empty() : add(new Columns<>(calls));
  }

  @Override
  public Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM outbound_call WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }

  private Mono<Void> add(Columns<InteractionLogged> calls) {
    return database
        .sql(ADD)
        .bind(0, calls.texts(InteractionLogged::interaction))
        .bind(1, calls.texts(InteractionLogged::account))
        .bind(2, calls.texts(InteractionLogged::agent))
        .bind(3, calls.instants(InteractionLogged::at))
        .then();
  }

  private static boolean isOutboundCall(InteractionLogged interaction) {
    return interaction.channel().equals("CALL") && interaction.direction().equals("OUTBOUND");
  }
}

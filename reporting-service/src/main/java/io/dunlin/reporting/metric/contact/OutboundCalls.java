package io.dunlin.reporting.metric.contact;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.kit.database.Upsert;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The outbound calls of the agents. */
@Repository
class OutboundCalls implements View {

  private static final Upsert<InteractionLogged> ADD =
      Upsert.<InteractionLogged>into("outbound_call")
          .key("interaction", TEXT, InteractionLogged::interaction)
          .inserted("account", TEXT, InteractionLogged::account)
          .inserted("agent", TEXT, InteractionLogged::agent)
          .inserted("called_at", TIMESTAMP, InteractionLogged::at)
          .build();

  private final DatabaseClient database;

  OutboundCalls(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> apply(List<ArchivedEvent> events) {
    List<InteractionLogged> calls =
        ArchivedEvent.ofType(InteractionLogged.class, events).stream()
            .filter(OutboundCalls::isOutboundCall)
            .toList();
    return ADD.run(database, calls).then();
  }

  @Override
  public List<String> tables() {
    return List.of("outbound_call");
  }

  private static boolean isOutboundCall(InteractionLogged interaction) {
    return interaction.channel().equals("CALL") && interaction.direction().equals("OUTBOUND");
  }
}

package io.dunlin.reporting.receivable;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The movements; they are added and never change. */
@Repository
class Movements {

  private static final Upsert<Movement> ADD =
      Upsert.<Movement>into("movement")
          .inserted("account", TEXT, Movement::account)
          .inserted("seq", BIGINT, Movement::seq)
          .inserted("part", INTEGER, Movement::part)
          .inserted("invoice", TEXT, Movement::invoice)
          .inserted("currency", TEXT, movement -> movement.amount().currency())
          .inserted("day", DATE, Movement::day)
          .inserted("kind", TEXT, movement -> movement.kind().name())
          .inserted("amount", NUMERIC, movement -> movement.amount().amount())
          .build();

  private final DatabaseClient database;

  Movements(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Collection<Movement> movements) {
    return ADD.run(database, movements).then();
  }
}

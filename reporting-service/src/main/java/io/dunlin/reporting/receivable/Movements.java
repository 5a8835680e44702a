package io.dunlin.reporting.receivable;

import io.dunlin.reporting.archive.Columns;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The movements; they are added and never change. */
@Repository
class Movements {

  private static final String ADD =
      """
      INSERT INTO movement (account, seq, part, invoice, currency, day, kind, amount)
      SELECT *
      FROM unnest($1::text[], $2::bigint[], $3::int[], $4::text[], $5::text[], $6::date[],
        $7::text[], $8::numeric[])
      """;

  private final DatabaseClient database;

  Movements(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Columns<Movement> movements) {
    if (movements.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, movements.texts(Movement::account))
        .bind(1, movements.events().stream().map(Movement::seq).toArray(Long[]::new))
        .bind(2, movements.events().stream().map(Movement::part).toArray(Integer[]::new))
        .bind(3, movements.texts(Movement::invoice))
        .bind(4, movements.texts(movement -> movement.amount().currency()))
        .bind(5, movements.days(Movement::day))
        .bind(6, movements.texts(movement -> movement.kind().name()))
        .bind(7, movements.amounts(Movement::amount))
        .then();
  }

  Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM movement WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }
}

package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.dunning.sequence.DunningEffect.AddStepRun;
import io.dunlin.dunning.sequence.StepRun;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The steps that are done with, each once in its episode. */
@Repository
class StepRuns {

  private static final String OF_ACCOUNTS =
      """
      SELECT run.sequence, run.step, run.outcome, run.at
      FROM step_run AS run JOIN sequence ON sequence.id = run.sequence
      WHERE sequence.account = ANY($1)
      ORDER BY run.at
      """;

  private static final Upsert<AddStepRun> ADD =
      Upsert.<AddStepRun>into("step_run")
          .inserted("sequence", ID, AddStepRun::sequence)
          .inserted("step", TEXT, added -> added.run().step())
          .inserted("outcome", NAME, added -> added.run().outcome())
          .inserted("at", TIMESTAMP, added -> added.run().at())
          .build();

  private final DatabaseClient database;

  StepRuns(DatabaseClient database) {
    this.database = database;
  }

  /** By sequence. */
  Mono<Map<UUID, List<StepRun>>> of(Collection<String> accounts) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(
                row ->
                    new AddStepRun(
                        row.id("sequence"),
                        new StepRun(
                            row.text("step"),
                            StepRun.Outcome.valueOf(row.text("outcome")),
                            row.instant("at")))))
        .all()
        .collect(
            Collectors.groupingBy(
                AddStepRun::sequence, Collectors.mapping(AddStepRun::run, Collectors.toList())));
  }

  Mono<Void> add(LockedAccounts locked, List<AddStepRun> runs) {
    return ADD.run(database, runs).then();
  }
}

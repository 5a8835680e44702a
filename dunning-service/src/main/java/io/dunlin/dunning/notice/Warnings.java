package io.dunlin.dunning.notice;

import static io.dunlin.kit.database.Cells.id;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.dunning.notice.WarningChanges.PlannedWarning;
import io.dunlin.dunning.notice.WarningChanges.Withdrawn;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The letters that warn of a suspension, among all messages. */
@Repository
class Warnings {

  private static final String CANCEL =
      """
      UPDATE message SET state = 'CANCELLED', why = 'E2: ' || gone.reason, next_attempt_at = NULL
      FROM unnest($1::text[], $2::text[]) AS gone (account, reason)
      WHERE message.account = gone.account
        AND message.kind = 'SUSPENSION_WARNING' AND message.state = 'PLANNED'
        AND message.id <> ALL($3::uuid[])
      RETURNING message.id, message.account, message.episode, gone.reason
      """;

  /** Each once, under the identifier that account-service gave it. */
  private static final String PLAN =
      """
      INSERT INTO message (id, kind, account, episode, step, sender, template, owner_role, state,
                           why, planned_at, next_attempt_at)
      SELECT id, 'SUSPENSION_WARNING', account, episode, $9, sender, $10, owner_role,
             CASE WHEN cancelled IS NULL THEN 'PLANNED' ELSE 'CANCELLED' END,
             coalesce('E2: ' || cancelled, why), planned_at,
             CASE WHEN cancelled IS NULL THEN due_at END
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                  $7::timestamptz[], $8::timestamptz[], $11::text[])
        AS new (id, account, episode, sender, owner_role, why, planned_at, due_at, cancelled)
      ON CONFLICT (id) DO NOTHING
      """;

  private final DatabaseClient database;

  Warnings(DatabaseClient database) {
    this.database = database;
  }

  /** Withdraws what was planned earlier and has not left. */
  Mono<List<Withdrawn>> cancel(LockedAccounts locked, Collection<WarningTimeline> timelines) {
    List<WarningTimeline> ending =
        timelines.stream().filter(one -> one.endsEarlier() != null).toList();
    return database
        .sql(CANCEL)
        .bind(0, ending.stream().map(WarningTimeline::account).toArray(String[]::new))
        .bind(1, ending.stream().map(WarningTimeline::endsEarlier).toArray(String[]::new))
        .bind(2, ending.stream().flatMap(WarningTimeline::standing).toArray(UUID[]::new))
        .map(
            row ->
                new Withdrawn(
                    id(row, "id"), text(row, "account"), text(row, "episode"), text(row, "reason")))
        .all()
        .collectList();
  }

  Mono<Void> plan(LockedAccounts locked, List<PlannedWarning> planned) {
    if (planned.isEmpty()) {
      return Mono.empty();
    }
    List<Warning> warnings = planned.stream().map(PlannedWarning::warning).toList();
    return database
        .sql(PLAN)
        .bind(0, warnings.stream().map(Warning::id).toArray(UUID[]::new))
        .bind(1, warnings.stream().map(Warning::account).toArray(String[]::new))
        .bind(2, warnings.stream().map(Warning::episode).toArray(String[]::new))
        .bind(3, planned.stream().map(one -> one.sender().name()).toArray(String[]::new))
        .bind(4, planned.stream().map(PlannedWarning::owner).toArray(String[]::new))
        .bind(5, planned.stream().map(PlannedWarning::why).toArray(String[]::new))
        .bind(6, planned.stream().map(PlannedWarning::plannedAt).toArray(Instant[]::new))
        .bind(7, planned.stream().map(PlannedWarning::dueAt).toArray(Instant[]::new))
        .bind(8, Warning.STEP)
        .bind(9, Warning.TEMPLATE)
        .bind(10, warnings.stream().map(Warning::cancelled).toArray(String[]::new))
        .then();
  }
}

package io.dunlin.dunning.message;

import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.PlannedMessage;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages that wait to leave: planned for sequences and for warnings, and withdrawn again. */
@Repository
public class PlannedMessages {

  private static final String OF_ACCOUNTS =
      """
      SELECT sequence, id, step FROM message
      WHERE account = ANY($1) AND state = 'PLANNED' AND sequence IS NOT NULL
      ORDER BY id
      """;

  private static final Upsert<NewMessage> PLAN =
      Upsert.<NewMessage>into("message")
          .key("id", ID, planned -> planned.message().id())
          .inserted("kind", NAME, planned -> planned.message().kind())
          .inserted("account", TEXT, planned -> planned.message().account())
          .inserted("sequence", ID, planned -> planned.message().sequence())
          .inserted("episode", TEXT, planned -> planned.message().episode())
          .inserted("step", TEXT, planned -> planned.message().step())
          .inserted("process_day", INTEGER, planned -> planned.message().processDay())
          .inserted("sequence_day", INTEGER, planned -> planned.message().sequenceDay())
          .inserted("sender", NAME, planned -> planned.message().sender())
          .inserted("template", TEXT, planned -> planned.message().template())
          .inserted("owner_role", TEXT, planned -> planned.message().ownerRole())
          .inserted("why", TEXT, planned -> planned.message().why())
          .inserted("state", NAME, NewMessage::state)
          .inserted("planned_at", TIMESTAMP, NewMessage::plannedAt)
          .inserted("next_attempt_at", TIMESTAMP, NewMessage::leavesAt)
          .build();

  private static final BatchStatement<CancelMessage> CANCEL =
      BatchStatement.<CancelMessage>of(
              """
              UPDATE message SET state = 'CANCELLED', why = gone.why, next_attempt_at = NULL
              FROM :rows AS gone WHERE message.id = gone.id AND message.state = 'PLANNED'
              """)
          .column("id", ID, CancelMessage::message)
          .column("why", TEXT, CancelMessage::why)
          .build();

  private static final String WITHDRAW_WARNINGS =
      """
      UPDATE message SET state = 'CANCELLED', why = 'E2: ' || gone.reason, next_attempt_at = NULL
      FROM unnest($1::text[], $2::text[]) AS gone (account, reason)
      WHERE message.account = gone.account
        AND message.kind = 'SUSPENSION_WARNING' AND message.state = 'PLANNED'
        AND message.id <> ALL($3::uuid[])
      RETURNING message.*, gone.reason
      """;

  private final DatabaseClient database;

  PlannedMessages(DatabaseClient database) {
    this.database = database;
  }

  /** By sequence. */
  public Mono<Map<UUID, List<PlannedMessage>>> of(Collection<String> accounts) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(
                row ->
                    Map.entry(
                        row.id("sequence"), new PlannedMessage(row.id("id"), row.text("step")))))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Plans the messages of sequences' steps. */
  public Mono<Void> planSteps(LockedAccounts locked, List<PlanMessage> steps) {
    return plan(locked, steps.stream().map(NewMessage::of).toList());
  }

  /** Plans messages; one that is known already stays as it is. */
  public Mono<Void> plan(LockedAccounts locked, List<NewMessage> messages) {
    return PLAN.run(database, messages).then();
  }

  public Mono<Void> cancel(LockedAccounts locked, List<CancelMessage> messages) {
    return CANCEL.run(database, messages).then();
  }

  /**
   * Withdraws the warnings of accounts that have not left (E2).
   *
   * @param reasons why, by account
   * @param standing warnings that are to leave all the same
   */
  public Flux<WithdrawnWarning> withdrawWarnings(
      LockedAccounts locked, Map<String, String> reasons, Collection<UUID> standing) {
    return database
        .sql(WITHDRAW_WARNINGS)
        .bind(0, reasons.keySet().toArray(String[]::new))
        .bind(1, reasons.values().toArray(String[]::new))
        .bind(2, standing.toArray(UUID[]::new))
        .map(Cells.each(row -> new WithdrawnWarning(Messages.message(row), row.text("reason"))))
        .all();
  }
}

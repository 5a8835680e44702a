package io.dunlin.dunning.message;

import static io.dunlin.kit.database.Cells.id;
import static io.dunlin.kit.database.Cells.text;
import static java.util.Objects.requireNonNull;

import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.PlannedMessage;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The messages that wait to leave, seen from their sequences. */
@Repository
public class PlannedMessages {

  private static final String OF_ACCOUNTS =
      """
      SELECT sequence, id, step FROM message
      WHERE account = ANY($1) AND state = 'PLANNED' AND sequence IS NOT NULL
      ORDER BY id
      """;

  private static final String PLAN =
      """
      INSERT INTO message (id, account, sequence, episode, step, process_day, sequence_day, sender,
                           template, owner_role, state, why, planned_at, next_attempt_at)
      SELECT id, account, sequence, episode, step, process_day, sequence_day, sender, template,
             owner_role, 'PLANNED', why, at, leaves_at
      FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::int[],
                  $8::text[], $9::text[], $10::text[], $11::text[], $12::timestamptz[],
                  $13::timestamptz[])
        AS new (id, account, sequence, episode, step, process_day, sequence_day, sender, template,
                owner_role, why, at, leaves_at)
      """;

  private static final String CANCEL =
      """
      UPDATE message SET state = 'CANCELLED', why = gone.why, next_attempt_at = NULL
      FROM unnest($1::uuid[], $2::text[]) AS gone (id, why)
      WHERE message.id = gone.id AND message.state = 'PLANNED'
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
            row ->
                Map.entry(
                    id(row, "sequence"), new PlannedMessage(id(row, "id"), text(row, "step"))))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  public Mono<Void> plan(LockedAccounts locked, List<PlanMessage> messages) {
    if (messages.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(PLAN)
        .bind(0, messages.stream().map(PlanMessage::message).toArray(UUID[]::new))
        .bind(1, messages.stream().map(m -> m.sequence().account()).toArray(String[]::new))
        .bind(2, messages.stream().map(m -> m.sequence().id()).toArray(UUID[]::new))
        .bind(3, messages.stream().map(m -> m.sequence().episode().id()).toArray(String[]::new))
        .bind(4, messages.stream().map(m -> m.step().id()).toArray(String[]::new))
        .bind(5, messages.stream().map(m -> m.step().day()).toArray(Integer[]::new))
        .bind(6, messages.stream().map(m -> m.step().sequenceDay()).toArray(Integer[]::new))
        .bind(7, messages.stream().map(PlannedMessages::sender).toArray(String[]::new))
        .bind(8, messages.stream().map(m -> m.step().template()).toArray(String[]::new))
        .bind(9, messages.stream().map(m -> m.sequence().playbook().owner()).toArray(String[]::new))
        .bind(10, messages.stream().map(PlanMessage::why).toArray(String[]::new))
        .bind(11, messages.stream().map(PlanMessage::at).toArray(Instant[]::new))
        .bind(12, messages.stream().map(PlanMessage::leavesAt).toArray(Instant[]::new))
        .then();
  }

  public Mono<Void> cancel(LockedAccounts locked, List<CancelMessage> messages) {
    if (messages.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(CANCEL)
        .bind(0, messages.stream().map(CancelMessage::message).toArray(UUID[]::new))
        .bind(1, messages.stream().map(CancelMessage::why).toArray(String[]::new))
        .then();
  }

  private static String sender(PlanMessage message) {
    return requireNonNull(message.step().sender()).name();
  }
}

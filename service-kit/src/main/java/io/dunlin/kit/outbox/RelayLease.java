package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.events.Identifiers;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.database.ConnectionPoolKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * The right to relay, held by one replica at a time. It is for thrift: two relays at once send
 * everything twice, in order, and the readers' inboxes drop it.
 */
@Repository
@ConditionalOnKafka
class RelayLease {

  private static final String HOLD =
      """
      INSERT INTO relay_lease (name, owner, runs_out)
      VALUES ('outbox', $1, clock_timestamp() + make_interval(secs => $2))
      ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, runs_out = excluded.runs_out
      WHERE relay_lease.owner = excluded.owner OR relay_lease.runs_out < clock_timestamp()
      """;

  private static final String GIVE_BACK = "DELETE FROM relay_lease WHERE owner = $1";

  private final DatabaseClient database;
  private final Duration lease;
  private final UUID owner = Identifiers.next();
  private long heldUntil = System.nanoTime();

  RelayLease(DatabaseClient database, OutboxSettings settings) {
    this.database = database;
    this.lease = settings.lease();
  }

  /** True when we may relay; asks the database once in half a lease. */
  boolean held() {
    long now = System.nanoTime();
    if (now - heldUntil < 0) {
      return true;
    }
    Long rows =
        database
            .sql(HOLD)
            .bind(0, owner)
            .bind(1, lease.toMillis() / 1000.0)
            .fetch()
            .rowsUpdated()
            .contextWrite(ConnectionPoolKind.WORK)
            .block();
    boolean held = rows != null && rows > 0;
    heldUntil = held ? now + lease.toNanos() / 2 : now;
    return held;
  }

  /** So that the next one need not wait for it to run out. */
  void giveBack() {
    heldUntil = System.nanoTime();
    database.sql(GIVE_BACK).bind(0, owner).then().contextWrite(ConnectionPoolKind.WORK).block();
  }
}

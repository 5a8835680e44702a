package io.dunlin.account.receivables.selfcheck;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for Finance's accepted events in the books. What is accepted must be in one of them. */
@Repository
class LostEvents {

  /** One snapshot for all tables; whoever else does the same at once adds nothing. */
  private static final String FIND_NEXT =
      """
      WITH run AS (
        SELECT night, reached_source, reached_id FROM self_check WHERE night = :night),
      chunk AS (
        SELECT e.source, e.id, e.account, e.type, e.document, e.taken
        FROM run
          JOIN finance_event e ON (e.source, e.id) > (run.reached_source, run.reached_id)
        ORDER BY e.source, e.id
        LIMIT :events),
      added AS (
        INSERT INTO lost_event (night, source, id, account, type, document)
        SELECT run.night, e.source, e.id, e.account, e.type, e.document
        FROM chunk e, run
        WHERE e.taken AND NOT CASE
          WHEN e.account = '' THEN true
          WHEN e.type IN ('invoice-issued', 'invoice-amended') THEN EXISTS (
            SELECT FROM invoice i WHERE i.invoice = e.document AND i.account = e.account)
          WHEN e.type = 'invoice-voided' THEN EXISTS (
            SELECT
            FROM invoice i
            WHERE i.invoice = e.document AND i.account = e.account AND i.voided_on IS NOT NULL)
          WHEN e.type = 'payment-received' THEN EXISTS (
            SELECT
            FROM fund f
            WHERE f.account = e.account AND f.kind = 'PAYMENT' AND f.fund = e.document)
          WHEN e.type = 'payment-reversed' THEN EXISTS (
            SELECT
            FROM fund f
            WHERE f.account = e.account AND f.kind = 'PAYMENT' AND f.fund = e.document
              AND (f.reversed > 0 OR f.reversed_on IS NOT NULL))
          WHEN e.type = 'credit-issued' THEN EXISTS (
            SELECT
            FROM fund f
            WHERE f.account = e.account AND f.kind = 'CREDIT' AND f.fund = e.document)
          WHEN e.type = 'refund-issued' THEN EXISTS (
            SELECT FROM refund r WHERE r.account = e.account AND r.refund = e.document)
          WHEN e.type = 'write-off-booked' THEN EXISTS (
            SELECT FROM write_off w WHERE w.account = e.account AND w.write_off = e.document)
          ELSE EXISTS (SELECT FROM account a WHERE a.account = e.account)
        END
        ON CONFLICT DO NOTHING
        RETURNING 1),
      last AS (SELECT source, id FROM chunk ORDER BY source DESC, id DESC LIMIT 1)
      UPDATE self_check AS done
      SET reached_source = last.source,
        reached_id = last.id,
        events = done.events + (SELECT count(*) FROM chunk WHERE taken),
        lost_events = done.lost_events + (SELECT count(*) FROM added)
      FROM run, last
      WHERE done.night = run.night AND done.reached_source = run.reached_source
        AND done.reached_id = run.reached_id
      RETURNING (SELECT count(*) FROM chunk)
      """;

  private static final String FOUND =
      """
      SELECT source, id, account, type, document
      FROM lost_event
      WHERE night = :night AND (:after = '' OR source || ' ' || id > :after)
      ORDER BY source || ' ' || id
      LIMIT :limit
      """;

  private final DatabaseClient database;

  LostEvents(DatabaseClient database) {
    this.database = database;
  }

  /**
   * An accepted event that is in no book.
   *
   * @param type such as payment-received; null for what was taken before types were kept
   * @param document the number of what it is about
   */
  record LostEvent(
      String source, String id, String account, @Nullable String type, @Nullable String document) {

    String key() {
      return source + " " + id;
    }
  }

  /** Tells how many events were looked for; none is the end. */
  Mono<Integer> findNext(LocalDate night, int events) {
    return database
        .sql(FIND_NEXT)
        .bind("night", night)
        .bind("events", events)
        .map(row -> Objects.requireNonNull(row.get(0, Long.class)).intValue())
        .one()
        .defaultIfEmpty(0);
  }

  Flux<LostEvent> found(LocalDate night, @Nullable String after, int limit) {
    return database
        .sql(FOUND)
        .bind("night", night)
        .bind("after", after == null ? "" : after)
        .bind("limit", limit)
        .map(Cells.each(LostEvents::lost))
        .all();
  }

  private static LostEvent lost(Cells row) {
    return new LostEvent(
        row.text("source"),
        row.text("id"),
        row.text("account"),
        row.textOrNull("type"),
        row.textOrNull("document"));
  }
}

package io.dunlin.account.customer.transfer;

import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.account.customer.transfer.Transfer.State;
import io.dunlin.events.EventJson;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The transfers of all accounts. */
@Repository
public class Transfers {

  private static final String SAVE =
      """
      INSERT INTO transfer (transfer, account, from_csm, to_csm, reason, effective_on, mode, why,
        state, requested_by, requested_at, checklist, ended_at, ended_by, ended_on, ended_why)
      SELECT transfer, account, from_csm, to_csm, reason, effective_on, mode, why::jsonb,
        state, requested_by, requested_at, checklist::jsonb, ended_at, ended_by, ended_on, ended_why
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[],
          $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::text[],
          $13::timestamptz[], $14::text[], $15::date[], $16::text[])
        AS new (transfer, account, from_csm, to_csm, reason, effective_on, mode, why, state,
          requested_by, requested_at, checklist, ended_at, ended_by, ended_on, ended_why)
      ON CONFLICT (transfer) DO UPDATE SET
        mode = excluded.mode,
        why = excluded.why,
        state = excluded.state,
        checklist = excluded.checklist,
        ended_at = excluded.ended_at,
        ended_by = excluded.ended_by,
        ended_on = excluded.ended_on,
        ended_why = excluded.ended_why
      """;

  /** A CSM sees what they give away and what they get. */
  private static final String LOOK =
      """
      SELECT * FROM transfer
      WHERE (:csm::text IS NULL OR from_csm = :csm OR to_csm = :csm)
      """;

  private static final String ONE = LOOK + "AND transfer = :transfer";

  private static final String MANY =
      LOOK
          + """
          AND (:account::text IS NULL OR account = :account)
          AND (:state::text IS NULL OR state = :state)
          AND (:after::text IS NULL OR transfer < :after)
          ORDER BY transfer DESC
          LIMIT :limit
          """;

  private static final String DONE =
      """
      SELECT * FROM transfer
      WHERE account = $1 AND state = 'DONE'
      ORDER BY ended_at, transfer
      """;

  private final DatabaseClient database;

  Transfers(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> save(Collection<Transfer> transfers) {
    if (transfers.isEmpty()) {
      return Mono.empty();
    }
    Columns<Transfer> rows = Columns.of(transfers);
    return database
        .sql(SAVE)
        .bind(0, rows.texts(Transfer::id))
        .bind(1, rows.texts(row -> row.wish().account()))
        .bind(2, rows.texts(row -> row.wish().from()))
        .bind(3, rows.texts(row -> row.wish().to()))
        .bind(4, rows.texts(row -> row.wish().reason().name()))
        .bind(5, rows.days(row -> row.wish().effectiveOn()))
        .bind(6, rows.texts(row -> row.judgement().mode().name()))
        .bind(7, rows.texts(row -> EventJson.MAPPER.writeValueAsString(row.judgement().why())))
        .bind(8, rows.texts(row -> row.state().name()))
        .bind(9, rows.texts(row -> row.request().by()))
        .bind(10, rows.instants(row -> row.request().at()))
        .bind(11, rows.texts(Transfers::checklist))
        .bind(12, rows.instants(row -> of(row, Ending::at)))
        .bind(13, rows.texts(row -> of(row, Ending::by)))
        .bind(14, rows.days(row -> of(row, Ending::on)))
        .bind(15, rows.texts(row -> of(row, Ending::reason)))
        .then();
  }

  /** Empty when there is none, or it is not the caller's. */
  Mono<Transfer> find(String transfer, Scope scope) {
    return database
        .sql(ONE)
        .bind("csm", optional(scope.csm()))
        .bind("transfer", transfer)
        .map(Transfers::read)
        .one();
  }

  /** The latest first. */
  Mono<List<Transfer>> page(
      @Nullable String account, @Nullable State state, Scope scope, PageRequest page) {
    return database
        .sql(MANY)
        .bind("csm", optional(scope.csm()))
        .bind("account", optional(account))
        .bind("state", optional(state == null ? null : state.name()))
        .bind("after", optional(page.afterKey()))
        .bind("limit", page.limitPlusOne())
        .map(Transfers::read)
        .all()
        .collectList();
  }

  /** Those of an account that took effect, in their order. */
  public Mono<List<Transfer>> done(String account) {
    return database.sql(DONE).bind(0, account).map(Transfers::read).all().collectList();
  }

  static Transfer read(Readable row) {
    return new Transfer(
        text(row, "transfer"),
        new TransferTerms(
            text(row, "account"),
            text(row, "from_csm"),
            text(row, "to_csm"),
            TransferReason.valueOf(text(row, "reason")),
            Cells.day(row, "effective_on")),
        new Judgement(TransferMode.valueOf(text(row, "mode")), list(row, "why", String[].class)),
        State.valueOf(text(row, "state")),
        new Request(text(row, "requested_by"), instant(row, "requested_at")),
        checklist(row),
        ending(row));
  }

  private static @Nullable Checklist checklist(Readable row) {
    String json = textOrNull(row, "checklist");
    return json == null ? null : EventJson.MAPPER.readValue(json, Checklist.class);
  }

  private static @Nullable String checklist(Transfer transfer) {
    Checklist completed = transfer.checklist();
    return completed == null ? null : EventJson.MAPPER.writeValueAsString(completed);
  }

  private static @Nullable Ending ending(Readable row) {
    Instant at = instantOrNull(row, "ended_at");
    String reason = textOrNull(row, "ended_why");
    return at == null
        ? null
        : new Ending(at, textOrNull(row, "ended_by"), dayOrNull(row, "ended_on"), reason);
  }

  private static <T> @Nullable T of(Transfer transfer, Function<Ending, @Nullable T> part) {
    Ending ending = transfer.ending();
    return ending == null ? null : part.apply(ending);
  }
}

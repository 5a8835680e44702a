package io.dunlin.account.customer.transfer;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.account.customer.transfer.Transfer.Request;
import io.dunlin.account.customer.transfer.Transfer.State;
import io.dunlin.events.EventJson;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The transfers of all accounts. */
@Repository
public class Transfers {

  private static final Upsert<Transfer> SAVE =
      Upsert.<Transfer>into("transfer")
          .key("transfer", TEXT, Transfer::id)
          .inserted("account", TEXT, row -> row.terms().account())
          .inserted("from_csm", TEXT, row -> row.terms().from())
          .inserted("to_csm", TEXT, row -> row.terms().to())
          .inserted("reason", TEXT, row -> row.terms().reason().name())
          .inserted("effective_on", DATE, row -> row.terms().effectiveOn())
          .column("mode", TEXT, row -> row.assessment().mode().name())
          .column("why", JSON, row -> EventJson.MAPPER.writeValueAsString(row.assessment().why()))
          .column("state", TEXT, row -> row.state().name())
          .inserted("requested_by", TEXT, row -> row.request().by())
          .inserted("requested_at", TIMESTAMP, row -> row.request().at())
          .column("checklist", JSON, Transfers::checklist)
          .column("ended_at", TIMESTAMP, row -> ending(row, Ending::at))
          .column("ended_by", TEXT, row -> ending(row, Ending::by))
          .column("ended_on", DATE, row -> ending(row, Ending::on))
          .column("ended_why", TEXT, row -> ending(row, Ending::reason))
          .build();

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

  public Mono<Void> save(LockedAccounts locked, Collection<Transfer> transfers) {
    return SAVE.run(database, transfers).then();
  }

  /** 404 when there is none, or the caller is neither who gives nor who gets. */
  Mono<Transfer> require(String transfer, Scope scope) {
    return database
        .sql(ONE)
        .bind("csm", optional(scope.csm()))
        .bind("transfer", transfer)
        .map(Cells.each(Transfers::read))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Transfer " + transfer)));
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
        .map(Cells.each(Transfers::read))
        .all()
        .collectList();
  }

  /** The transfers of an account that took effect, in their order. */
  public Mono<List<Transfer>> done(String account) {
    return database.sql(DONE).bind(0, account).map(Cells.each(Transfers::read)).all().collectList();
  }

  static Transfer read(Cells row) {
    return new Transfer(
        row.text("transfer"),
        new TransferTerms(
            row.text("account"),
            row.text("from_csm"),
            row.text("to_csm"),
            TransferReason.valueOf(row.text("reason")),
            row.day("effective_on")),
        new TransferAssessment(
            TransferMode.valueOf(row.text("mode")), row.list("why", String[].class)),
        State.valueOf(row.text("state")),
        new Request(row.text("requested_by"), row.instant("requested_at")),
        checklist(row),
        ending(row));
  }

  private static @Nullable Checklist checklist(Cells row) {
    String json = row.textOrNull("checklist");
    return json == null ? null : EventJson.MAPPER.readValue(json, Checklist.class);
  }

  private static @Nullable String checklist(Transfer transfer) {
    Checklist completed = transfer.checklist();
    return completed == null ? null : EventJson.MAPPER.writeValueAsString(completed);
  }

  private static @Nullable Ending ending(Cells row) {
    Instant at = row.instantOrNull("ended_at");
    String reason = row.textOrNull("ended_why");
    return at == null
        ? null
        : new Ending(at, row.textOrNull("ended_by"), row.dayOrNull("ended_on"), reason);
  }

  private static <T> @Nullable T ending(Transfer transfer, Function<Ending, @Nullable T> part) {
    Ending ending = transfer.ending();
    return ending == null ? null : part.apply(ending);
  }
}

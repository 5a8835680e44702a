package io.dunlin.disposition.interaction;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.LoggedInteraction.Disputed;
import io.dunlin.disposition.interaction.LoggedInteraction.Promised;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The interactions of all accounts. */
@Repository
class Interactions {

  private static final Upsert<Row> ADD =
      Upsert.<Row>into("interaction")
          .inserted("interaction", TEXT, row -> row.interaction().id())
          .inserted("account", TEXT, row -> row.interaction().account())
          .inserted("channel", TEXT, row -> row.interaction().channel().name())
          .inserted("direction", TEXT, row -> row.interaction().direction().name())
          .inserted("contact", TEXT, row -> row.interaction().contact())
          .inserted("at", TIMESTAMP, row -> row.interaction().at())
          .inserted("status", TEXT, row -> row.interaction().path().status())
          .inserted("reason", TEXT, row -> row.interaction().path().reason())
          .inserted("resolution", TEXT, row -> row.interaction().path().resolution())
          .inserted("catalogue_version", INTEGER, row -> row.interaction().catalogueVersion())
          .inserted("agent", TEXT, row -> row.interaction().agent())
          .inserted("reached_main_poc", BOOLEAN, row -> row.interaction().reachedMainPoc())
          .inserted("difficult", TEXT, row -> row.interaction().difficult())
          .inserted("note", TEXT, row -> row.interaction().note())
          .inserted("call_back_at", TIMESTAMP, row -> row.interaction().callBackAt())
          .inserted("logged_at", TIMESTAMP, row -> row.interaction().loggedAt())
          .inserted("request_key", TEXT, row -> row.request().key())
          .inserted("request_hash", TEXT, row -> row.request().hash())
          .inserted(
              "outside_policy", TEXT, row -> String.join(" ", row.interaction().outsidePolicy()))
          .build();

  private static final String ADD_RESPONSE =
      """
      INSERT INTO poc_response (interaction, account, contact, at, on_day)
      SELECT interaction, account, contact, at, $2 FROM interaction WHERE interaction = $1
      """;

  private static final String SAME_REQUEST =
      """
      SELECT interaction, agent, request_hash FROM interaction
      WHERE (agent = :agent AND request_key = :key) OR interaction = :id
      LIMIT 1
      """;

  private static final String READ =
      """
      SELECT it.*, promise.promise, promise.amount, promise.currency, promise.due_on,
        dispute.dispute, dispute.invoices, dispute.reason AS disputed_because,
        ARRAY(
          SELECT work_item FROM work_item WHERE work_item.interaction = it.interaction ORDER BY 1
        ) AS work_items,
        EXISTS (
          SELECT FROM poc_response WHERE poc_response.interaction = it.interaction
        ) AS main_poc_responded
      FROM interaction AS it
      JOIN account ON account.account = it.account
      LEFT JOIN promise ON promise.interaction = it.interaction
      LEFT JOIN dispute ON dispute.interaction = it.interaction
      """;

  private static final String FIND = READ + "WHERE it.interaction = $1";

  private static final String PAGE =
      READ
          + """
          WHERE (:account::text IS NULL OR it.account = :account)
            AND (:agent::text IS NULL OR it.agent = :agent)
            AND %s
            AND (:at::text IS NULL OR (it.at, it.interaction) < (:at::timestamptz, :id))
          ORDER BY it.at DESC, it.interaction DESC
          LIMIT :limit
          """
              .formatted(Scope.condition("account"));

  private final DatabaseClient database;

  Interactions(DatabaseClient database) {
    this.database = database;
  }

  private record Row(Interaction interaction, Request request) {}

  /** The request by which an interaction was logged; the same again is not done again. */
  record Request(@Nullable String key, String hash) {}

  /** An earlier request under the same key or identifier. */
  record PreviousRequest(String interaction, String agent, String hash) {}

  Mono<Void> add(LockedAccounts locked, Interaction interaction, Request request) {
    return ADD.run(database, List.of(new Row(interaction, request))).then();
  }

  /** Keeps the main POC's answer for clearance, on the account's own calendar day. */
  Mono<Void> addResponse(LockedAccounts locked, String interaction, LocalDate day) {
    return database.sql(ADD_RESPONSE).bind(0, interaction).bind(1, day).then();
  }

  Mono<PreviousRequest> sameRequest(String agent, @Nullable String key, @Nullable String id) {
    return database
        .sql(SAME_REQUEST)
        .bind("agent", agent)
        .bind("key", optional(key))
        .bind("id", optional(id))
        .map(
            Cells.each(
                row ->
                    new PreviousRequest(
                        row.text("interaction"), row.text("agent"), row.text("request_hash"))))
        .one();
  }

  Mono<LoggedInteraction> find(String interaction) {
    return database.sql(FIND).bind(0, interaction).map(Cells.each(Interactions::logged)).one();
  }

  /** The latest first, within the caller's scope. */
  Mono<List<LoggedInteraction>> page(
      @Nullable String account, @Nullable String agent, Scope scope, PageRequest page) {
    After after = After.of(page.afterKey());
    return scope
        .bind(database.sql(PAGE))
        .bind("account", optional(account))
        .bind("agent", optional(agent))
        .bind("at", optional(after.at()))
        .bind("id", optional(after.id()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(Interactions::logged))
        .all()
        .collectList();
  }

  /** The value by which the list is ordered. */
  static String cursor(LoggedInteraction logged) {
    return logged.interaction().at() + " " + logged.interaction().id();
  }

  private record After(@Nullable String at, @Nullable String id) {
    static After of(@Nullable String cursor) {
      if (cursor == null) {
        return new After(null, null);
      }
      String[] parts = cursor.split(" ", 2);
      try {
        Instant at = Instant.parse(parts[0]);
        if (parts.length < 2 || !DayRule.isWithin(at)) {
          throw PageRequest.wrongCursor();
        }
        return new After(at.toString(), parts[1]);
      } catch (DateTimeException _) {
        throw PageRequest.wrongCursor();
      }
    }
  }

  private static LoggedInteraction logged(Cells row) {
    return new LoggedInteraction(
        interaction(row),
        row.textOrNull("promise") == null ? null : promised(row),
        row.textOrNull("dispute") == null ? null : disputed(row),
        row.texts("work_items"));
  }

  private static Interaction interaction(Cells row) {
    return new Interaction(
        row.text("interaction"),
        row.text("account"),
        Channel.valueOf(row.text("channel")),
        Direction.valueOf(row.text("direction")),
        row.textOrNull("contact"),
        row.instant("at"),
        new DispositionPath(row.text("status"), row.text("reason"), row.text("resolution")),
        row.number("catalogue_version"),
        row.text("agent"),
        row.flag("reached_main_poc"),
        row.flag("main_poc_responded"),
        row.textOrNull("difficult"),
        row.textOrNull("note"),
        row.instantOrNull("call_back_at"),
        row.instant("logged_at"),
        codes(row.text("outside_policy")));
  }

  private static Promised promised(Cells row) {
    return new Promised(row.text("promise"), row.money("amount"), row.day("due_on"));
  }

  private static Disputed disputed(Cells row) {
    return new Disputed(row.text("dispute"), row.texts("invoices"), row.text("disputed_because"));
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }
}

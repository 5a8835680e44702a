package io.dunlin.disposition.interaction;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.instantOrNull;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.disposition.InvalidInput;
import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.LoggedInteraction.Disputed;
import io.dunlin.disposition.interaction.LoggedInteraction.Promised;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The interactions of all accounts. */
@Repository
class Interactions {

  private static final String ADD =
      """
      INSERT INTO interaction (interaction, account, channel, direction, contact, at, status,
        reason, resolution, catalogue_version, agent, reached_main_poc, difficult, note,
        call_back_at, logged_at, request_key, request_hash, outside_policy)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
        $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::int[], $11::text[],
        $12::boolean[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[],
        $17::text[], $18::text[], $19::text[])
      """;

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
            AND (:csm::text IS NULL OR account.csm = :csm)
            AND (:collector::text IS NULL OR account.collector = :collector)
            AND (:at::text IS NULL OR (it.at, it.interaction) < (:at::timestamptz, :id))
          ORDER BY it.at DESC, it.interaction DESC
          LIMIT :limit
          """;

  private final DatabaseClient database;

  Interactions(DatabaseClient database) {
    this.database = database;
  }

  /** The request by which an interaction was logged; the same again is not done again. */
  record Request(@Nullable String key, String hash) {}

  /** An earlier request under the same key or identifier. */
  record Earlier(String interaction, String agent, String hash) {}

  Mono<Void> add(Interaction interaction, Request request) {
    var columns = Columns.of(List.of(interaction));
    return database
        .sql(ADD)
        .bind(0, columns.texts(Interaction::id))
        .bind(1, columns.texts(Interaction::account))
        .bind(2, columns.texts(it -> it.channel().name()))
        .bind(3, columns.texts(it -> it.direction().name()))
        .bind(4, columns.texts(Interaction::contact))
        .bind(5, columns.instants(Interaction::at))
        .bind(6, columns.texts(it -> it.path().status()))
        .bind(7, columns.texts(it -> it.path().reason()))
        .bind(8, columns.texts(it -> it.path().resolution()))
        .bind(9, columns.ints(Interaction::catalogueVersion))
        .bind(10, columns.texts(Interaction::agent))
        .bind(11, columns.flags(Interaction::reachedMainPoc))
        .bind(12, columns.texts(Interaction::difficult))
        .bind(13, columns.texts(Interaction::note))
        .bind(14, columns.instants(Interaction::callBackAt))
        .bind(15, columns.instants(Interaction::loggedAt))
        .bind(16, columns.texts(_ -> request.key()))
        .bind(17, columns.texts(_ -> request.hash()))
        .bind(18, columns.texts(it -> String.join(" ", it.outsidePolicy())))
        .then();
  }

  /** Keeps the main POC's answer for clearance, on the account's own calendar day. */
  Mono<Void> addResponse(String interaction, LocalDate day) {
    return database.sql(ADD_RESPONSE).bind(0, interaction).bind(1, day).then();
  }

  Mono<Earlier> sameRequest(String agent, @Nullable String key, @Nullable String id) {
    return database
        .sql(SAME_REQUEST)
        .bind("agent", agent)
        .bind("key", optional(key))
        .bind("id", optional(id))
        .map(
            row ->
                new Earlier(
                    text(row, "interaction"), text(row, "agent"), text(row, "request_hash")))
        .one();
  }

  Mono<LoggedInteraction> find(String interaction) {
    return database.sql(FIND).bind(0, interaction).map(Interactions::logged).one();
  }

  /** The latest first, within the caller's scope. */
  Mono<List<LoggedInteraction>> page(
      @Nullable String account, @Nullable String agent, Scope scope, PageRequest page) {
    After after = After.of(page.afterKey());
    return database
        .sql(PAGE)
        .bind("account", optional(account))
        .bind("agent", optional(agent))
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .bind("at", optional(after.at()))
        .bind("id", optional(after.id()))
        .bind("limit", page.limitPlusOne())
        .map(Interactions::logged)
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
          throw InvalidInput.cursor();
        }
        return new After(at.toString(), parts[1]);
      } catch (DateTimeException _) {
        throw InvalidInput.cursor();
      }
    }
  }

  private static LoggedInteraction logged(Readable row) {
    return new LoggedInteraction(
        interaction(row),
        textOrNull(row, "promise") == null ? null : promised(row),
        textOrNull(row, "dispute") == null ? null : disputed(row),
        texts(row, "work_items"));
  }

  private static Interaction interaction(Readable row) {
    return new Interaction(
        text(row, "interaction"),
        text(row, "account"),
        Channel.valueOf(text(row, "channel")),
        Direction.valueOf(text(row, "direction")),
        textOrNull(row, "contact"),
        instant(row, "at"),
        new DispositionPath(text(row, "status"), text(row, "reason"), text(row, "resolution")),
        number(row, "catalogue_version"),
        text(row, "agent"),
        flag(row, "reached_main_poc"),
        flag(row, "main_poc_responded"),
        textOrNull(row, "difficult"),
        textOrNull(row, "note"),
        instantOrNull(row, "call_back_at"),
        instant(row, "logged_at"),
        codes(text(row, "outside_policy")));
  }

  private static Promised promised(Readable row) {
    return new Promised(text(row, "promise"), money(row, "amount"), day(row, "due_on"));
  }

  private static Disputed disputed(Readable row) {
    return new Disputed(
        text(row, "dispute"), texts(row, "invoices"), text(row, "disputed_because"));
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private static List<String> texts(Readable row, String column) {
    return List.of(Objects.requireNonNull(row.get(column, String[].class)));
  }
}

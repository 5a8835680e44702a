package io.dunlin.account.receivables.intake;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.events.EventJson;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Topics;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.input.Texts;
import io.dunlin.kit.outbox.OutgoingMessage;
import io.dunlin.kit.problem.ProblemBody;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Events that were not taken, with what was wrong. */
@Repository
class Rejections {

  private static final String KEEP =
      """
      INSERT INTO finance_rejection (rejection, source, id, type, account, door, rejected_at,
        problem)
      SELECT rejection, source, id, type, account, $6, $7, problem::jsonb
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $8::text[])
        AS new (rejection, source, id, type, account, problem)
      """;

  private static final String LIST =
      """
      SELECT rejection, source, id, type, account, door, rejected_at, problem
      FROM finance_rejection
      WHERE $1::uuid IS NULL OR rejection < $1
      ORDER BY rejection DESC
      LIMIT $2
      """;

  /** Of a problem as JSON. */
  private static final int LONGEST = 200_000;

  private final DatabaseClient database;

  Rejections(DatabaseClient database) {
    this.database = database;
  }

  /** A rejection as it is kept; what could not be read of the event is null. */
  record Rejected(
      UUID rejection,
      @Nullable String source,
      @Nullable String id,
      @Nullable String type,
      @Nullable String account,
      @JsonProperty("door") Channel channel,
      Instant rejectedAt,
      ProblemBody problem) {

    /** As it is told on the topic of rejected events. */
    OutgoingMessage message() {
      return new OutgoingMessage(
          Topics.FINANCE_REJECTED,
          account == null || account.isBlank() ? "unknown" : account,
          "io.dunlin.finance.rejected.v1",
          EventJson.MAPPER.writeValueAsBytes(this));
    }
  }

  /** Those of a batch that were rejected. */
  static List<Rejected> among(
      List<ReceivedEvent> batch, List<Verdict> verdicts, Channel channel, Instant now) {
    List<Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Rejection why = verdicts.get(i).rejection();
      if (why != null) {
        rejected.add(rejected(batch.get(i), Problems.of(why), channel, now));
      }
    }
    return rejected;
  }

  Mono<Void> keep(List<Rejected> rejected, Channel channel, Instant now) {
    return rejected.isEmpty() ? Mono.empty() : insert(rejected, channel, now);
  }

  /** The latest first. */
  Mono<Page<Rejected>> list(PageRequest page) {
    var statement = database.sql(LIST).bind(1, page.limitPlusOne());
    UUID after = page.after(UUID::fromString);
    return (after == null ? statement.bindNull(0, UUID.class) : statement.bind(0, after))
        .map(Cells.each(Rejections::rejected))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), row -> row.rejection().toString()));
  }

  private Mono<Void> insert(List<Rejected> rows, Channel channel, Instant now) {
    return database
        .sql(KEEP)
        .bind(0, rows.stream().map(Rejected::rejection).toArray(UUID[]::new))
        .bind(1, texts(rows, Rejected::source))
        .bind(2, texts(rows, Rejected::id))
        .bind(3, texts(rows, Rejected::type))
        .bind(4, texts(rows, Rejected::account))
        .bind(5, channel.name())
        .bind(6, now)
        .bind(7, texts(rows, row -> EventJson.MAPPER.writeValueAsString(row.problem())))
        .then();
  }

  /** Text that came from nowhere may have what PostgreSQL does not take. */
  private static @Nullable String[] texts(
      List<Rejected> rows, Function<Rejected, @Nullable String> column) {
    return rows.stream()
        .map(column)
        .map(text -> text == null ? null : Texts.cleaned(text, LONGEST))
        .toArray(String[]::new);
  }

  private static Rejected rejected(
      ReceivedEvent incoming, ProblemBody problem, Channel channel, Instant now) {
    UUID id = Identifiers.next();
    return switch (incoming) {
      case Valid v ->
          new Rejected(
              id,
              v.key().source(),
              v.key().id(),
              v.type(),
              v.event().account(),
              channel,
              now,
              problem);
      case Invalid i ->
          new Rejected(id, i.source(), i.id(), i.type(), i.account(), channel, now, problem);
    };
  }

  private static Rejected rejected(Cells row) {
    return new Rejected(
        row.id("rejection"),
        row.textOrNull("source"),
        row.textOrNull("id"),
        row.textOrNull("type"),
        row.textOrNull("account"),
        Channel.valueOf(row.text("door")),
        row.instant("rejected_at"),
        EventJson.MAPPER.readValue(row.text("problem"), ProblemBody.class));
  }
}

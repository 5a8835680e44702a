package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.disposition.catalogue.Catalogue.Leaf;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The versions of the catalogue; the highest is the one in force. */
@Repository
public class Catalogues {

  private static final String CURRENT =
      """
      SELECT version, status, reason, resolution, consequence, role, business_days, words
      FROM catalogue_path
      WHERE version = (SELECT max(version) FROM catalogue)
      ORDER BY position
      """;

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO catalogue (version, by, at) VALUES ($1, $2, $3) RETURNING version
      )
      INSERT INTO catalogue_path (version, position, status, reason, resolution, consequence,
        role, business_days, words)
      SELECT added.version, new.position, new.status, new.reason, new.resolution,
        new.consequence, new.role, new.business_days, new.words
      FROM added, unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
        $10::text[])
        WITH ORDINALITY
        AS new (status, reason, resolution, consequence, role, business_days, words, position)
      """;

  private final DatabaseClient database;

  Catalogues(DatabaseClient database) {
    this.database = database;
  }

  /** The catalogue in force. */
  public Mono<Catalogue> current() {
    return database
        .sql(CURRENT)
        .map(Cells.each(Catalogues::row))
        .all()
        .collectList()
        .map(
            rows -> Catalogue.of(rows.getFirst().version(), rows.stream().map(Row::leaf).toList()));
  }

  Mono<Void> add(Catalogue catalogue, String by, Instant at) {
    var columns = Columns.of(catalogue.leaves());
    return database
        .sql(ADD)
        .bind(0, catalogue.version())
        .bind(1, by)
        .bind(2, at.atOffset(ZoneOffset.UTC))
        .bind(3, columns.texts(leaf -> leaf.path().status()))
        .bind(4, columns.texts(leaf -> leaf.path().reason()))
        .bind(5, columns.texts(leaf -> leaf.path().resolution()))
        .bind(6, columns.texts(leaf -> consequence(leaf).kind().name()))
        .bind(7, columns.texts(leaf -> consequence(leaf).role()))
        .bind(8, columns.ints(leaf -> consequence(leaf).businessDays()))
        .bind(9, columns.texts(leaf -> consequence(leaf).text()))
        .then();
  }

  private static Row row(Cells row) {
    return new Row(
        row.number("version"),
        new Leaf(
            new DispositionPath(row.text("status"), row.text("reason"), row.text("resolution")),
            consequence(row)));
  }

  private static @Nullable Consequence consequence(Cells row) {
    String kind = row.textOrNull("consequence");
    return kind == null
        ? null
        : new Consequence(
            Consequence.Kind.valueOf(kind),
            row.textOrNull("role"),
            row.numberOrNull("business_days"),
            row.textOrNull("words"));
  }

  private static Consequence consequence(Leaf leaf) {
    return Objects.requireNonNull(leaf.consequence());
  }

  private record Row(int version, Leaf leaf) {}
}

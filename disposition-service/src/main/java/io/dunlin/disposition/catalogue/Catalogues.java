package io.dunlin.disposition.catalogue;

import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The versions of the catalogue; the highest is the one in force. */
@Repository
public class Catalogues {

  private static final String CURRENT =
      """
      SELECT version, status, reason, resolution
      FROM catalogue_path
      WHERE version = (SELECT max(version) FROM catalogue)
      ORDER BY position
      """;

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO catalogue (version, by, at) VALUES ($1, $2, $3) RETURNING version
      )
      INSERT INTO catalogue_path (version, position, status, reason, resolution)
      SELECT added.version, new.position, new.status, new.reason, new.resolution
      FROM added, unnest($4::text[], $5::text[], $6::text[])
        WITH ORDINALITY AS new (status, reason, resolution, position)
      """;

  private final DatabaseClient database;

  Catalogues(DatabaseClient database) {
    this.database = database;
  }

  /** The catalogue in force. */
  public Mono<Catalogue> current() {
    return database
        .sql(CURRENT)
        .map(Catalogues::row)
        .all()
        .collectList()
        .map(
            rows -> Catalogue.of(rows.getFirst().version(), rows.stream().map(Row::path).toList()));
  }

  Mono<Void> add(Catalogue catalogue, String by, Instant at) {
    var columns = Columns.of(catalogue.paths());
    return database
        .sql(ADD)
        .bind(0, catalogue.version())
        .bind(1, by)
        .bind(2, at.atOffset(ZoneOffset.UTC))
        .bind(3, columns.texts(DispositionPath::status))
        .bind(4, columns.texts(DispositionPath::reason))
        .bind(5, columns.texts(DispositionPath::resolution))
        .then();
  }

  private static Row row(Readable row) {
    return new Row(
        number(row, "version"),
        new DispositionPath(text(row, "status"), text(row, "reason"), text(row, "resolution")));
  }

  private record Row(int version, DispositionPath path) {}
}

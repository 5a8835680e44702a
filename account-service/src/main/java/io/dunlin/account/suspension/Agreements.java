package io.dunlin.account.suspension;

import io.dunlin.kit.database.Columns;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Promises and payment plans of all accounts. */
@Repository
class Agreements {

  private static final String SAVE =
      """
      INSERT INTO agreement (kind, agreement, account, what, until, said_by, at, ended)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[],
        $7::timestamptz[], $8::bool[])
      ON CONFLICT (kind, agreement) DO UPDATE SET
        what = coalesce(agreement.what, excluded.what),
        until = coalesce(agreement.until, excluded.until),
        said_by = coalesce(agreement.said_by, excluded.said_by),
        ended = agreement.ended OR excluded.ended
      """;

  private final DatabaseClient database;

  Agreements(DatabaseClient database) {
    this.database = database;
  }

  /** Whichever of its beginning and its end is heard first. */
  Mono<Void> hear(Collection<Agreement> heard) {
    Map<String, Agreement> once = new LinkedHashMap<>();
    heard.forEach(one -> once.merge(one.kind() + " " + one.id(), one, Agreement::and));
    Columns<Agreement> columns = Columns.of(once.values());
    return database
        .sql(SAVE)
        .bind(0, columns.texts(agreement -> agreement.kind().name()))
        .bind(1, columns.texts(Agreement::id))
        .bind(2, columns.texts(Agreement::account))
        .bind(3, columns.texts(Agreement::what))
        .bind(4, columns.days(Agreement::until))
        .bind(5, columns.texts(Agreement::by))
        .bind(6, columns.instants(Agreement::at))
        .bind(7, columns.flags(Agreement::ended))
        .then();
  }
}

package io.dunlin.account.collection.agreement;

import io.dunlin.kit.database.Columns;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Promises and payment plans of all accounts. */
@Repository
public class Agreements {

  private static final String SAVE =
      """
      INSERT INTO agreement
        (kind, agreement, account, what, until, said_by, at, ended, amount, currency)
      SELECT kind, agreement, new.account, new.what, new.until, new.said_by, new.at,
        coalesce(new.ended, known.ended, false), new.amount, new.currency
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[],
          $7::timestamptz[], $8::bool[], $9::numeric[], $10::text[])
        AS new (kind, agreement, account, what, until, said_by, at, ended, amount, currency)
        LEFT JOIN agreement AS known USING (kind, agreement)
      ON CONFLICT (kind, agreement) DO UPDATE SET
        what = coalesce(excluded.what, agreement.what),
        until = coalesce(excluded.until, agreement.until),
        said_by = coalesce(agreement.said_by, excluded.said_by),
        amount = coalesce(excluded.amount, agreement.amount),
        currency = coalesce(excluded.currency, agreement.currency),
        ended = excluded.ended
      """;

  private final DatabaseClient database;

  Agreements(DatabaseClient database) {
    this.database = database;
  }

  /** Saves what was said, in its order; an end may come before its beginning. */
  public Mono<Void> save(LockedAccounts locked, Collection<Agreement> said) {
    Map<String, Agreement> once = new LinkedHashMap<>();
    said.forEach(one -> once.merge(one.kind() + " " + one.id(), one, Agreement::and));
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
        .bind(8, columns.amounts(one -> one.amount() == null ? null : one.amount().amount()))
        .bind(9, columns.texts(one -> one.amount() == null ? null : one.amount().currency()))
        .then();
  }
}

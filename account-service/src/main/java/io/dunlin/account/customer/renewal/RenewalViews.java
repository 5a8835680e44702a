package io.dunlin.account.customer.renewal;

import static io.dunlin.kit.database.OptionalParameters.optional;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The renewals that a caller may see. */
@Repository
class RenewalViews {

  private static final String MANY =
      Renewals.LOAD
          + """
          WHERE %s
            AND (:account::text IS NULL OR r.account = :account)
            AND (:state::text IS NULL OR r.state = :state)
            AND (:csm::text IS NULL OR a.csm = :csm)
            AND (r.renewal_on, r.renewal) > (:day, :id)
          ORDER BY r.renewal_on, r.renewal
          LIMIT :limit
          """
              .formatted(Scope.condition("a"));

  private final DatabaseClient database;

  RenewalViews(DatabaseClient database) {
    this.database = database;
  }

  /** Selects renewals; null selects all. */
  record Filter(@Nullable String account, @Nullable RenewalState state, @Nullable String csm) {}

  /** The next to renew first. */
  Mono<Page<RenewalCase>> many(Filter filter, Scope scope, DayPosition after, int limit) {
    RenewalState state = filter.state();
    return scope
        .bind(database.sql(MANY))
        .bind("account", optional(filter.account()))
        .bind("state", optional(state == null ? null : state.name()))
        .bind("csm", optional(filter.csm()))
        .bind("day", after.day())
        .bind("id", after.key())
        .bind("limit", limit + 1)
        .map(Cells.each(Renewals::known))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, limit, RenewalViews::key));
  }

  private static String key(RenewalCase row) {
    return new DayPosition(row.renewal().renewalOn(), row.renewal().id()).text();
  }
}

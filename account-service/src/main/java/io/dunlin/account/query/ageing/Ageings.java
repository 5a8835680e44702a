package io.dunlin.account.query.ageing;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.list.Column;
import io.dunlin.kit.list.Listing;
import io.dunlin.kit.list.Lists;
import io.dunlin.kit.list.Order;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.list.WhereClause;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ages what was open at the end of a day. Callers see the accounts that are theirs today, on any
 * day.
 */
@Repository
class Ageings {

  /** AgeingGrouping the key, and among the same by the currency. */
  static final Order ORDER =
      new Order(new Column("key", "key", "currency", Column.Kind.TEXT), false);

  private final Lists lists;
  private final AgeingEdges edges;
  private final Integer[] begin;

  Ageings(Lists lists, AgeingEdges edges) {
    this.lists = lists;
    this.edges = edges;
    this.begin = edges.last().stream().map(day -> day + 1).toArray(Integer[]::new);
  }

  /** A page of accounts costs what these accounts cost. */
  Mono<Page<AgeingLine>> page(
      AgeingQuery question, Scope scope, @Nullable SeekPosition after, int limit) {
    AgeingSql sql = new AgeingSql(question.known());
    String own = own(scope);
    Listing listing =
        question.by() == AgeingGrouping.ACCOUNT
            ? listing(sql.accountByAccount(own), question, scope, after)
            : listing(sql.whole(question.by(), own), question, scope, null);
    return lists.page(listing, after, limit, this::line);
  }

  /** Never held in memory as a whole. */
  Flux<AgeingLine> whole(AgeingQuery question, Scope scope) {
    String sql = new AgeingSql(question.known()).whole(question.by(), own(scope));
    return lists.whole(listing(sql, question, scope, null), this::line);
  }

  private Listing listing(
      String sql, AgeingQuery question, Scope scope, @Nullable SeekPosition after) {
    DayEnd end = question.end();
    Map<String, LocalDate> days = end.days(ZoneId.getAvailableZoneIds());
    WhereClause where = new WhereClause();
    bind(where, sql, "until", end.until().atOffset(ZoneOffset.UTC));
    bind(where, sql, "moment", end.moment().atOffset(ZoneOffset.UTC));
    bind(where, sql, "day", end.day());
    bind(where, sql, "zones", days.keySet().toArray(String[]::new));
    bind(where, sql, "calendar", days.values().toArray(LocalDate[]::new));
    bind(where, sql, "begin", begin);
    bind(where, sql, "start", after == null ? "" : after.value());
    bind(where, sql, "ownCsm", Objects.requireNonNullElse(scope.csm(), ""));
    bind(where, sql, "ownCollector", Objects.requireNonNullElse(scope.collector(), ""));
    return new Listing("*", "(%s) AS aged".formatted(sql), where, ORDER);
  }

  /** Not every form of the question asks for everything. */
  private static void bind(WhereClause where, String sql, String name, Object value) {
    if (sql.contains(":" + name)) {
      where.bind(name, value);
    }
  }

  private static String own(Scope scope) {
    String ofCsm = scope.csm() == null ? "true" : "a.csm = :ownCsm";
    return ofCsm + (scope.collector() == null ? "" : " AND a.collector = :ownCollector");
  }

  private AgeingLine line(Cells row) {
    String key = row.text("key");
    String currency = row.text("currency");
    return AgeingLine.of(
        key.isEmpty() ? null : key,
        currency,
        byBucket(row, "amounts"),
        byBucket(row, "contested"),
        edges);
  }

  private List<BigDecimal> byBucket(Cells row, String column) {
    Integer[] buckets = Objects.requireNonNull(row.get("buckets", Integer[].class));
    BigDecimal[] sums = Objects.requireNonNull(row.get(column, BigDecimal[].class));
    List<BigDecimal> amounts = new ArrayList<>(Collections.nCopies(edges.last().size() + 1, ZERO));
    for (int i = 0; i < buckets.length; i++) {
      amounts.set(buckets[i], sums[i]);
    }
    return amounts;
  }
}

package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Kind;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Resolution;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The points of all final invoices, open and resolved. */
@Repository
class FinalInvoicePoints {

  private static final String ADD =
      """
      INSERT INTO final_invoice_point (point, invoice, account, kind, owner, note, noted_by,
        noted_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String RESOLVE =
      """
      UPDATE final_invoice_point SET resolved_by = $2, resolved_at = $3, resolution = $4
      WHERE point = $1
      """;

  private static final String READ =
      """
      SELECT p.point, p.invoice, p.account, p.kind, p.owner, p.note, p.noted_by,
        p.noted_at, p.resolved_by, p.resolved_at, p.resolution
      FROM final_invoice_point p
      """;

  private static final String ONE =
      READ
          + """
            JOIN account a USING (account)
          WHERE p.point = :point AND p.invoice = :invoice
            AND %s
          """
              .formatted(Scope.condition("a"));

  private static final String OF =
      READ + "WHERE p.invoice = ANY($1) ORDER BY p.invoice, p.noted_at, p.point";

  private final DatabaseClient database;

  FinalInvoicePoints(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(LockedAccounts locked, FinalInvoicePoint point) {
    return database
        .sql(ADD)
        .bind(0, point.id())
        .bind(1, point.invoice())
        .bind(2, point.account())
        .bind(3, point.kind().name())
        .bind(4, point.owner())
        .bind(5, point.note())
        .bind(6, point.by())
        .bind(7, point.at().atOffset(ZoneOffset.UTC))
        .then();
  }

  Mono<Void> resolve(LockedAccounts locked, FinalInvoicePoint point, Resolution how) {
    return database
        .sql(RESOLVE)
        .bind(0, point.id())
        .bind(1, how.by())
        .bind(2, how.at().atOffset(ZoneOffset.UTC))
        .bind(3, how.note())
        .then();
  }

  /** A problem when there is none of this invoice, or its account is not the caller's. */
  Mono<FinalInvoicePoint> require(String point, String invoice, Scope scope) {
    return scope
        .bind(database.sql(ONE))
        .bind("point", point)
        .bind("invoice", invoice)
        .map(Cells.each(FinalInvoicePoints::point))
        .one()
        .switchIfEmpty(
            Mono.error(() -> Problem.notFound("Point %s of %s".formatted(point, invoice))));
  }

  /** The points of these invoices, the first noted first. */
  Mono<Map<String, List<FinalInvoicePoint>>> of(Collection<String> invoices) {
    return database
        .sql(OF)
        .bind(0, invoices.toArray(String[]::new))
        .map(Cells.each(FinalInvoicePoints::point))
        .all()
        .collect(Collectors.groupingBy(FinalInvoicePoint::invoice));
  }

  private static FinalInvoicePoint point(Cells row) {
    return new FinalInvoicePoint(
        row.text("point"),
        row.text("invoice"),
        row.text("account"),
        Kind.valueOf(row.text("kind")),
        row.text("owner"),
        row.text("note"),
        row.text("noted_by"),
        row.instant("noted_at"),
        resolution(row));
  }

  private static @Nullable Resolution resolution(Cells row) {
    String by = row.textOrNull("resolved_by");
    return by == null
        ? null
        : new Resolution(by, row.instant("resolved_at"), row.text("resolution"));
  }
}

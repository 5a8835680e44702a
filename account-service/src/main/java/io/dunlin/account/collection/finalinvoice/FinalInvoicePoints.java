package io.dunlin.account.collection.finalinvoice;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Kind;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Resolution;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
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

  private static final Upsert<FinalInvoicePoint> SAVE =
      Upsert.<FinalInvoicePoint>into("final_invoice_point")
          .key("point", TEXT, FinalInvoicePoint::id)
          .inserted("invoice", TEXT, FinalInvoicePoint::invoice)
          .inserted("account", TEXT, FinalInvoicePoint::account)
          .inserted("kind", TEXT, point -> point.kind().name())
          .inserted("owner", TEXT, FinalInvoicePoint::owner)
          .inserted("note", TEXT, FinalInvoicePoint::note)
          .inserted("noted_by", TEXT, FinalInvoicePoint::by)
          .inserted("noted_at", TIMESTAMP, FinalInvoicePoint::at)
          .column("resolved_by", TEXT, resolved(Resolution::by))
          .column("resolved_at", TIMESTAMP, resolved(Resolution::at))
          .column("resolution", TEXT, resolved(Resolution::note))
          .build();

  private static final String READ = "SELECT p.* FROM final_invoice_point p\n";

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

  /** Adds a point, or keeps how it was resolved. */
  Mono<Void> save(LockedAccounts locked, FinalInvoicePoint point) {
    return SAVE.run(database, List.of(point)).then();
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

  private static <V> Function<FinalInvoicePoint, @Nullable V> resolved(Function<Resolution, V> of) {
    return point -> point.resolution() == null ? null : of.apply(point.resolution());
  }

  private static @Nullable Resolution resolution(Cells row) {
    String by = row.textOrNull("resolved_by");
    return by == null
        ? null
        : new Resolution(by, row.instant("resolved_at"), row.text("resolution"));
  }
}

package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoice.State;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Kind;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Resolution;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** A final invoice as people see it. */
record FinalInvoiceBody(
    String invoice,
    String account,
    String name,
    String csm,
    @Nullable String collector,
    LocalDate dueOn,
    Money amount,
    Money balance,
    State state,
    List<PointBody> points) {

  static FinalInvoiceBody of(FinalInvoice row, Map<String, List<FinalInvoicePoint>> points) {
    return new FinalInvoiceBody(
        row.invoice(),
        row.account(),
        row.name(),
        row.csm(),
        row.collector(),
        row.dueOn(),
        row.amount(),
        row.balance(),
        row.state(),
        points.getOrDefault(row.invoice(), List.of()).stream().map(PointBody::of).toList());
  }

  FinalInvoiceBody withOpenPoints() {
    List<PointBody> open =
        points.stream().filter(point -> point.state() == PointState.OPEN).toList();
    return new FinalInvoiceBody(
        invoice, account, name, csm, collector, dueOn, amount, balance, state, open);
  }

  /** Open until somebody has resolved it. */
  enum PointState {
    OPEN,
    RESOLVED
  }

  /** A point, with who noted it and who resolved it. */
  record PointBody(
      String id,
      Kind kind,
      PointState state,
      String owner,
      String note,
      String by,
      Instant at,
      @Nullable String resolvedBy,
      @Nullable Instant resolvedAt,
      @Nullable String resolution) {

    static PointBody of(FinalInvoicePoint point) {
      Resolution how = point.resolution();
      return new PointBody(
          point.id(),
          point.kind(),
          point.isOpen() ? PointState.OPEN : PointState.RESOLVED,
          point.owner(),
          point.note(),
          point.by(),
          point.at(),
          how == null ? null : how.by(),
          how == null ? null : how.at(),
          how == null ? null : how.note());
    }
  }
}

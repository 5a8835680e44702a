package io.dunlin.account.query.ageing;

import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.kit.list.CsvTable;

/** The ageing as rows of a table; amounts are in the currency of their row. */
final class AgeingTable {

  private AgeingTable() {}

  /** With two columns for each ageing bucket: what is open, and how much of it is disputed. */
  static CsvTable<AgeingLine> of(AgeingGrouping by, AgeingEdges edges) {
    CsvTable<AgeingLine> table =
        new CsvTable<AgeingLine>()
            .column(by.parameter(), AgeingLine::key)
            .column("currency", line -> line.open().currency())
            .column("open", AgeingLine::open)
            .column("overdue", AgeingLine::overdue)
            .column("disputed", AgeingLine::disputed);
    for (AgeSpan span : edges.spans()) {
      table.column(span.name(), line -> line.buckets().get(span.bucket()).amount());
    }
    for (AgeSpan span : edges.spans()) {
      table.column(
          "disputed-" + span.name(), line -> line.disputedBuckets().get(span.bucket()).amount());
    }
    return table;
  }
}

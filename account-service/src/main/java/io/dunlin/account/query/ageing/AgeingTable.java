package io.dunlin.account.query.ageing;

import io.dunlin.account.receivables.standing.AgeSpan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AgeingBucket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ageing as rows of a table; amounts are in the currency of their row. */
final class AgeingTable {

  private AgeingTable() {}

  /** With two columns for each ageing bucket: what is open, and how much of it is disputed. */
  static List<String> header(AgeingGrouping by, AgeingEdges edges) {
    List<String> header =
        new ArrayList<>(List.of(by.parameter(), "currency", "open", "overdue", "disputed"));
    List<String> spans = edges.spans().stream().map(AgeSpan::name).toList();
    header.addAll(spans);
    spans.forEach(span -> header.add("disputed-" + span));
    return header;
  }

  static List<@Nullable Object> row(AgeingLine line) {
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                line.key(), line.open().currency(), line.open(), line.overdue(), line.disputed()));
    line.buckets().stream().map(AgeingBucket::amount).forEach(row::add);
    line.disputedBuckets().stream().map(AgeingBucket::amount).forEach(row::add);
    return row;
  }
}

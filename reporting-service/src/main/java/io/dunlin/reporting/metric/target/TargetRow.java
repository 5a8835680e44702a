package io.dunlin.reporting.metric.target;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A target as the row of one table: what it is of, how it stands, and the mark. */
record TargetRow(
    String target,
    String of,
    @Nullable Object value,
    @Nullable Object goal,
    @Nullable Boolean met) {

  static List<TargetRow> of(Targets targets) {
    return Stream.of(
            targets.calls().stream()
                .map(
                    c ->
                        new TargetRow(
                            "accounts called per day", c.agent(), c.perDay(), c.target(), null)),
            targets.dso().stream()
                .map(
                    d -> new TargetRow("DSO in days", d.currency(), d.days(), d.target(), d.met())),
            targets.oldInvoices().stream()
                .map(o -> new TargetRow(oldName(o), o.currency(), o.amount(), o.target(), o.met())),
            targets.applied().stream()
                .map(
                    a ->
                        new TargetRow(
                            "payments applied in time, %", a.currency(), a.rate(), 100, null)))
        .flatMap(rows -> rows)
        .toList();
  }

  private static String oldName(Targets.OldInvoices old) {
    return "overdue for more than %d days".formatted(old.moreThanDays());
  }
}

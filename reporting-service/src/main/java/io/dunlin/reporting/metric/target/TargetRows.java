package io.dunlin.reporting.metric.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets as the rows of one table. */
final class TargetRows {

  private TargetRows() {}

  static List<List<@Nullable Object>> of(Targets targets) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    targets
        .calls()
        .forEach(
            c -> rows.add(row("accounts called per day", c.agent(), c.perDay(), c.target(), null)));
    targets
        .dso()
        .forEach(d -> rows.add(row("DSO in days", d.currency(), d.days(), d.target(), d.met())));
    targets
        .oldInvoices()
        .forEach(o -> rows.add(row(oldName(o), o.currency(), o.amount(), o.target(), o.met())));
    targets
        .applied()
        .forEach(
            a -> rows.add(row("payments applied in time, %", a.currency(), a.rate(), 100, null)));
    return rows;
  }

  private static String oldName(Targets.OldInvoices old) {
    return "overdue for more than %d days".formatted(old.moreThanDays());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }
}

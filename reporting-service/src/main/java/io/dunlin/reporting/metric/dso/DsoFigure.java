package io.dunlin.reporting.metric.dso;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.reporting.report.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one currency for one period; where there is no figure it is left out.
 *
 * @param receivables open at the end of the period
 * @param current the part of them that is not overdue
 * @param sales net credit sales of the period: invoiced, less amendments, voids and credit notes
 * @param dso M2
 * @param countBackDso M3
 * @param bestPossibleDso M4
 * @param averageDaysDelinquent M4
 */
public record DsoFigure(
    String currency,
    LocalDate from,
    LocalDate to,
    int days,
    Money receivables,
    Money current,
    Money sales,
    @Nullable BigDecimal dso,
    @Nullable BigDecimal countBackDso,
    @Nullable BigDecimal bestPossibleDso,
    @Nullable BigDecimal averageDaysDelinquent) {

  static DsoFigure of(String currency, Period period, DailyTotals totals, BigDecimal current) {
    BigDecimal open = totals.open(period.to());
    BigDecimal sales = totals.sales(period);
    Optional<BigDecimal> dso = Dso.simple(open, sales, period.days());
    Optional<BigDecimal> best = Dso.simple(current, sales, period.days());
    return new DsoFigure(
        currency,
        period.from(),
        period.to(),
        period.days(),
        new Money(open, currency),
        new Money(current, currency),
        new Money(sales, currency),
        dso.orElse(null),
        Dso.countBack(open, totals.monthsBack(period.to())).orElse(null),
        best.orElse(null),
        Dso.averageDaysDelinquent(dso, best).orElse(null));
  }
}

package io.dunlin.reporting.metric.dso;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.reporting.metric.dso.DailySales.CurrencyOnDay;
import io.dunlin.reporting.report.Period;
import reactor.core.publisher.Mono;

/** Calculates the days sales outstanding of some periods, each currency apart. */
@UseCase
public class ReportDso {

  private final DailySales sales;

  ReportDso(DailySales sales) {
    this.sales = sales;
  }

  /** Periods in order of time; figures by currency, then by period. */
  public Mono<List<DsoFigure>> of(List<Period> periods) {
    return sales
        .until(periods.getLast().to())
        .zipWith(sales.notOverdue(periods.stream().map(Period::to).toList()))
        .map(
            known ->
                known.getT1().entrySet().stream()
                    .flatMap(
                        totals ->
                            periods.stream().map(period -> figure(totals, period, known.getT2())))
                    .toList());
  }

  private static DsoFigure figure(
      Map.Entry<String, DailyTotals> totals,
      Period period,
      Map<CurrencyOnDay, BigDecimal> current) {
    String currency = totals.getKey();
    BigDecimal notOverdue =
        current.getOrDefault(new CurrencyOnDay(currency, period.to()), BigDecimal.ZERO);
    return DsoFigure.of(currency, period, totals.getValue(), notOverdue);
  }
}

package io.dunlin.reporting.metric.dso;

import io.dunlin.reporting.metric.dso.DsoController.DsoReport;
import io.dunlin.reporting.report.Csv;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.PeriodReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Days sales outstanding, month by month or for one period. */
@RestController
@RequestMapping("/api/v1/reports/dso")
@Described(
    summary = "Days sales outstanding",
    description =
        """
      For example `/api/v1/reports/dso?from=2026-01-01&to=2026-03-31&by=total`. By month \
      unless told; simple, count-back and best possible DSO with the average days \
      delinquent (M2 to M4), each currency apart. `Accept: text/csv` gives the same as a \
      table.\
      """)
class DsoController extends PeriodReportController<DsoReport> {

  private static final String MONTH = "month";
  private static final String TOTAL = "total";

  private static final List<String> COLUMNS =
      List.of(
          "currency",
          "from",
          "to",
          "days",
          "receivables",
          "current",
          "sales",
          "dso",
          "countBackDso",
          "bestPossibleDso",
          "averageDaysDelinquent");

  private final ReportDso reportDso;

  DsoController(ReportDso reportDso, ReportQueries queries, Csv csv) {
    super(queries, csv, List.of(MONTH, TOTAL), COLUMNS);
    this.reportDso = reportDso;
  }

  record DsoReport(Period period, String by, List<DsoFigure> items) {}

  @Override
  protected Mono<DsoReport> report(ReportQuery query) {
    Period period = query.period();
    return reportDso
        .of(query.by().equals(MONTH) ? period.months() : List.of(period))
        .map(items -> new DsoReport(period, query.by(), items));
  }

  @Override
  protected List<List<@Nullable Object>> rows(DsoReport report) {
    return report.items().stream().map(DsoController::row).toList();
  }

  private static List<@Nullable Object> row(DsoFigure figure) {
    return Arrays.asList(
        figure.currency(),
        figure.from(),
        figure.to(),
        figure.days(),
        figure.receivables(),
        figure.current(),
        figure.sales(),
        figure.dso(),
        figure.countBackDso(),
        figure.bestPossibleDso(),
        figure.averageDaysDelinquent());
  }
}

package io.dunlin.reporting.metric.dso;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import io.dunlin.reporting.metric.dso.DsoController.DsoReport;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.PeriodReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
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
class DsoController extends PeriodReportController<DsoReport, DsoFigure> {

  private static final String MONTH = "month";
  private static final String TOTAL = "total";

  private static final CsvTable<DsoFigure> TABLE =
      new CsvTable<DsoFigure>()
          .column("currency", DsoFigure::currency)
          .column("from", DsoFigure::from)
          .column("to", DsoFigure::to)
          .column("days", DsoFigure::days)
          .column("receivables", DsoFigure::receivables)
          .column("current", DsoFigure::current)
          .column("sales", DsoFigure::sales)
          .column("dso", DsoFigure::dso)
          .column("countBackDso", DsoFigure::countBackDso)
          .column("bestPossibleDso", DsoFigure::bestPossibleDso)
          .column("averageDaysDelinquent", DsoFigure::averageDaysDelinquent);

  private final ReportDso reportDso;

  DsoController(ReportDso reportDso, ReportQueries queries) {
    super(queries, List.of(MONTH, TOTAL), TABLE);
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
  protected List<DsoFigure> rows(DsoReport report) {
    return report.items();
  }
}

package io.dunlin.reporting.metric.promise;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import io.dunlin.reporting.metric.promise.PromiseController.PromiseReport;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.PeriodReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Promises made, and what became of them (M6). */
@RestController
@RequestMapping("/api/v1/reports/promises")
@Described(
    summary = "Promises made, kept and broken",
    description =
        """
        For example `/api/v1/reports/promises?from=2026-01-01&by=month`: total or month. \
        Rates are by count and by amount (M6). `Accept: text/csv` gives the same as a table.\
        """)
class PromiseController extends PeriodReportController<PromiseReport, PromiseFigure> {

  private static final CsvTable<PromiseFigure> TABLE =
      new CsvTable<PromiseFigure>()
          .column("group", PromiseFigure::group)
          .column("currency", PromiseFigure::currency)
          .column("made", PromiseFigure::made)
          .column("amountMade", PromiseFigure::amountMade)
          .column("fallenDue", PromiseFigure::fallenDue)
          .column("amountFallenDue", PromiseFigure::amountFallenDue)
          .column("kept", PromiseFigure::kept)
          .column("amountKept", PromiseFigure::amountKept)
          .column("broken", PromiseFigure::broken)
          .column("amountBroken", PromiseFigure::amountBroken)
          .column("pending", PromiseFigure::pending)
          .column("keptRate", PromiseFigure::keptRate)
          .column("keptRateByAmount", PromiseFigure::keptRateByAmount)
          .column("keptLate", figure -> figure.keptLate().count())
          .column("amountKeptLate", figure -> figure.keptLate().amount())
          .column("released", figure -> figure.released().count())
          .column("amountReleased", figure -> figure.released().amount())
          .column("withdrawn", figure -> figure.withdrawn().count())
          .column("amountWithdrawn", figure -> figure.withdrawn().amount())
          .column("renewed", figure -> figure.renewed().count())
          .column("amountRenewed", figure -> figure.renewed().amount());

  private final PromiseFigures figures;

  PromiseController(PromiseFigures figures, ReportQueries queries) {
    super(queries, List.of(PromiseFigures.TOTAL, PromiseFigures.MONTH), TABLE);
    this.figures = figures;
  }

  record PromiseReport(Period period, String by, List<PromiseFigure> items) {}

  @Override
  protected Mono<PromiseReport> report(ReportQuery query) {
    return figures
        .of(query.period(), query.by())
        .map(items -> new PromiseReport(query.period(), query.by(), items));
  }

  @Override
  protected List<PromiseFigure> rows(PromiseReport report) {
    return report.items();
  }
}

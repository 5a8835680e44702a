package io.dunlin.reporting.metric.promise;

import io.dunlin.reporting.metric.promise.PromiseController.PromiseReport;
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
class PromiseController extends PeriodReportController<PromiseReport> {

  private static final List<String> COLUMNS =
      List.of(
          "group",
          "currency",
          "made",
          "amountMade",
          "fallenDue",
          "amountFallenDue",
          "kept",
          "amountKept",
          "broken",
          "amountBroken",
          "pending",
          "keptRate",
          "keptRateByAmount",
          "keptLate",
          "amountKeptLate",
          "released",
          "amountReleased",
          "withdrawn",
          "amountWithdrawn",
          "renewed",
          "amountRenewed");

  private final PromiseFigures figures;

  PromiseController(PromiseFigures figures, ReportQueries queries, Csv csv) {
    super(queries, csv, List.of(PromiseFigures.TOTAL, PromiseFigures.MONTH), COLUMNS);
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
  protected List<List<@Nullable Object>> rows(PromiseReport report) {
    return report.items().stream().map(PromiseController::row).toList();
  }

  private static List<@Nullable Object> row(PromiseFigure figure) {
    return Arrays.asList(
        figure.group(),
        figure.currency(),
        figure.made(),
        figure.amountMade(),
        figure.fallenDue(),
        figure.amountFallenDue(),
        figure.kept(),
        figure.amountKept(),
        figure.broken(),
        figure.amountBroken(),
        figure.pending(),
        figure.keptRate(),
        figure.keptRateByAmount(),
        figure.keptLate().count(),
        figure.keptLate().amount(),
        figure.released().count(),
        figure.released().amount(),
        figure.withdrawn().count(),
        figure.withdrawn().amount(),
        figure.renewed().count(),
        figure.renewed().amount());
  }
}

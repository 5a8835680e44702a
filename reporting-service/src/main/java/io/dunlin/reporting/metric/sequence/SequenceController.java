package io.dunlin.reporting.metric.sequence;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import io.dunlin.reporting.metric.sequence.SequenceController.SequenceReport;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.PeriodReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sequences started, stopped by reason and completed, and their messages, by playbook (B1). */
@RestController
@RequestMapping("/api/v1/reports/sequences")
@Described(
    summary = "Sequences started, stopped and completed, by playbook",
    description =
        """
        For example `/api/v1/reports/sequences?from=2026-01-01&to=2026-03-31`. Stops are \
        told by their reason, with the messages sent (B1). `Accept: text/csv` gives the same \
        as a table.\
        """)
class SequenceController extends PeriodReportController<SequenceReport, SequenceFigure> {

  private static final CsvTable<SequenceFigure> TABLE =
      new CsvTable<SequenceFigure>()
          .column("playbook", SequenceFigure::playbook)
          .column("started", SequenceFigure::started)
          .column("running", SequenceFigure::running)
          .column("stopped", SequenceFigure::stoppedInAll)
          .column("completed", SequenceFigure::completed)
          .column("messagesSent", SequenceFigure::messagesSent);

  private final SequenceFigures figures;

  SequenceController(SequenceFigures figures, ReportQueries queries) {
    super(queries, List.of(SequenceFigures.PLAYBOOK), TABLE);
    this.figures = figures;
  }

  record SequenceReport(Period period, String by, List<SequenceFigure> items) {}

  @Override
  protected Mono<SequenceReport> report(ReportQuery query) {
    return figures
        .of(query.period(), query.by())
        .map(items -> new SequenceReport(query.period(), query.by(), items));
  }

  @Override
  protected List<SequenceFigure> rows(SequenceReport report) {
    return report.items();
  }
}

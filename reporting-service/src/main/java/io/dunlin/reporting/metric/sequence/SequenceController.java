package io.dunlin.reporting.metric.sequence;

import io.dunlin.reporting.metric.sequence.SequenceController.SequenceReport;
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
class SequenceController extends PeriodReportController<SequenceReport> {

  private static final List<String> COLUMNS =
      List.of("playbook", "started", "running", "stopped", "completed", "messagesSent");

  private final SequenceFigures figures;

  SequenceController(SequenceFigures figures, ReportQueries queries, Csv csv) {
    super(queries, csv, List.of(SequenceFigures.PLAYBOOK), COLUMNS);
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
  protected List<List<@Nullable Object>> rows(SequenceReport report) {
    return report.items().stream().map(SequenceController::row).toList();
  }

  private static List<@Nullable Object> row(SequenceFigure figure) {
    return Arrays.asList(
        figure.playbook(),
        figure.started(),
        figure.running(),
        figure.stoppedInAll(),
        figure.completed(),
        figure.messagesSent());
  }
}

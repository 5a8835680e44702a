package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import io.dunlin.reporting.metric.dso.ReportDso;
import io.dunlin.reporting.metric.target.TargetController.TargetReport;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.PeriodReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the team did against its targets (E13). */
@RestController
@RequestMapping("/api/v1/reports/targets")
@Described(
    summary = "How the team did against its targets",
    description =
        """
        For example `/api/v1/reports/targets?from=2026-03-01&to=2026-03-31`: calls per agent \
        and day, DSO, old receivables and the application of payments (E13). `Accept: \
        text/csv` gives the same as a table.\
        """)
class TargetController extends PeriodReportController<TargetReport, TargetRow> {

  private static final String TOTAL = "total";

  private static final CsvTable<TargetRow> TABLE =
      new CsvTable<TargetRow>()
          .column("target", TargetRow::target)
          .column("of", TargetRow::of)
          .column("value", TargetRow::value)
          .column("goal", TargetRow::goal)
          .column("met", TargetRow::met);

  private final ReportDso reportDso;
  private final TargetFacts facts;
  private final TargetRules rules;
  private final ReportQueries queries;

  TargetController(
      ReportDso reportDso, TargetFacts facts, TargetSettings settings, ReportQueries queries) {
    super(queries, List.of(TOTAL), TABLE);
    this.reportDso = reportDso;
    this.facts = facts;
    this.rules = settings.rules();
    this.queries = queries;
  }

  record TargetReport(Period period, Targets targets) {}

  @Override
  protected Mono<TargetReport> report(ReportQuery query) {
    Period period = query.period();
    return Mono.zip(
            facts.calls(period, rules.callsPerAgentAndDay()),
            reportDso.of(List.of(rules.forDso(period.to()))),
            facts.overdue(period.to(), rules.overdueAfterDays()),
            facts.payments(period))
        .map(
            it ->
                new Targets(
                    it.getT1(),
                    it.getT2().stream().map(dso -> rules.dso(dso.currency(), dso.dso())).toList(),
                    it.getT3().stream().map(rules::old).toList(),
                    rules.applied(queries.today()).of(it.getT4())))
        .map(targets -> new TargetReport(period, targets));
  }

  @Override
  protected List<TargetRow> rows(TargetReport report) {
    return TargetRow.of(report.targets());
  }
}

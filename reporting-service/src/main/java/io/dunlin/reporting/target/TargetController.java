package io.dunlin.reporting.target;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import io.dunlin.reporting.dso.ReportDso;
import io.dunlin.reporting.report.Csv;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.Questions;
import io.dunlin.reporting.report.Questions.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the team did against its targets (E13). */
@RestController
@Tag(name = "Reports")
@RequestMapping("/api/v1/reports/targets")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR})
class TargetController {

  private static final String SUMMARY = "How the team did against its targets";

  private static final String HOW =
      """
      For example `/api/v1/reports/targets?from=2026-03-01&to=2026-03-31`: calls per agent \
      and day, DSO, old receivables and the application of payments (E13). `Accept: \
      text/csv` gives the same as a table.\
      """;

  private static final String TOTAL = "total";
  private static final List<String> COLUMNS = List.of("target", "of", "value", "goal", "met");

  private final ReportDso reportDso;
  private final TargetFacts facts;
  private final TargetRules rules;
  private final Questions questions;
  private final Csv csv;

  TargetController(
      ReportDso reportDso,
      TargetFacts facts,
      TargetSettings settings,
      Questions questions,
      Csv csv) {
    this.reportDso = reportDso;
    this.facts = facts;
    this.rules = settings.rules();
    this.questions = questions;
    this.csv = csv;
  }

  record TargetReport(Period period, Targets targets) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<TargetReport> asJson(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    return report(questions.read(from, to, by, TOTAL));
  }

  @GetMapping(produces = Csv.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<String> asCsv(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    return report(questions.read(from, to, by, TOTAL))
        .map(report -> csv.write(COLUMNS, TargetRows.of(report.targets())));
  }

  private Mono<TargetReport> report(Question question) {
    Period period = question.period();
    return Mono.zip(
            facts.calls(period, rules.callsPerAgentAndDay()),
            reportDso.of(List.of(rules.forDso(period.to()))),
            facts.old(period.to(), rules.overdueAfterDays()),
            facts.payments(period))
        .map(
            known ->
                new Targets(
                    known.getT1(),
                    known.getT2().stream()
                        .map(dso -> rules.dso(dso.currency(), dso.dso()))
                        .toList(),
                    known.getT3().stream().map(rules::old).toList(),
                    rules.applied(questions.today()).of(known.getT4())))
        .map(targets -> new TargetReport(period, targets));
  }
}

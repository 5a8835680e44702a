package io.dunlin.reporting.dso;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import io.dunlin.reporting.report.Csv;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.Questions;
import io.dunlin.reporting.report.Questions.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Days sales outstanding, month by month or for one period. */
@RestController
@Tag(name = "Reports")
@RequestMapping("/api/v1/reports/dso")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR})
class DsoController {

  private static final String SUMMARY = "Days sales outstanding";

  private static final String HOW =
      """
      For example `/api/v1/reports/dso?from=2026-01-01&to=2026-03-31&by=total`. By month \
      unless told; simple, count-back and best possible DSO with the average days \
      delinquent (M2 to M4), each currency apart. `Accept: text/csv` gives the same as a \
      table.\
      """;

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
  private final Questions questions;
  private final Csv csv;

  DsoController(ReportDso reportDso, Questions questions, Csv csv) {
    this.reportDso = reportDso;
    this.questions = questions;
    this.csv = csv;
  }

  record DsoReport(Period period, String by, List<DsoFigure> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<DsoReport> asJson(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    Question question = questions.read(from, to, by, MONTH, TOTAL);
    return figures(question).map(items -> new DsoReport(question.period(), question.by(), items));
  }

  @GetMapping(produces = Csv.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<String> asCsv(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    return figures(questions.read(from, to, by, MONTH, TOTAL))
        .map(items -> csv.write(COLUMNS, items.stream().map(DsoController::row).toList()));
  }

  private Mono<List<DsoFigure>> figures(Question question) {
    Period period = question.period();
    return reportDso.of(question.by().equals(MONTH) ? period.months() : List.of(period));
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

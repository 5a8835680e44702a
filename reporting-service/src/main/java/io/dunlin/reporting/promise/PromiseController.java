package io.dunlin.reporting.promise;

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

/** Promises made, and what became of them (M6). */
@RestController
@Tag(name = "Reports")
@RequestMapping("/api/v1/reports/promises")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR})
class PromiseController {

  private static final String SUMMARY = "Promises made, kept and broken";

  private static final String HOW =
      """
      For example `/api/v1/reports/promises?from=2026-01-01&by=month`: total or month. \
      Rates are by count and by amount (M6). `Accept: text/csv` gives the same as a table.\
      """;

  private static final String[] WAYS = {PromiseFigures.TOTAL, PromiseFigures.MONTH};
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

  private final PromiseFigures report;
  private final Questions questions;
  private final Csv csv;

  PromiseController(PromiseFigures report, Questions questions, Csv csv) {
    this.report = report;
    this.questions = questions;
    this.csv = csv;
  }

  record PromiseReport(Period period, String by, List<PromiseFigure> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<PromiseReport> asJson(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    Question question = questions.read(from, to, by, WAYS);
    return report
        .of(question.period(), question.by())
        .map(items -> new PromiseReport(question.period(), question.by(), items));
  }

  @GetMapping(produces = Csv.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<String> asCsv(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    Question question = questions.read(from, to, by, WAYS);
    return report
        .of(question.period(), question.by())
        .map(items -> csv.write(COLUMNS, items.stream().map(PromiseController::row).toList()));
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

package io.dunlin.reporting.sequence;

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

/**
 * Sequences started, stopped by reason and completed, and the messages they sent, per playbook
 * (B1).
 */
@RestController
@Tag(name = "Reports")
@RequestMapping("/api/v1/reports/sequences")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR})
class SequenceController {

  private static final String SUMMARY = "Sequences started, stopped and completed, by playbook";

  private static final String HOW =
      """
      For example `/api/v1/reports/sequences?from=2026-01-01&to=2026-03-31`. Stops are \
      told by their reason, with the messages sent (B1). `Accept: text/csv` gives the same \
      as a table.\
      """;

  private static final String[] WAYS = {SequenceFigures.PLAYBOOK};
  private static final List<String> COLUMNS =
      List.of("playbook", "started", "running", "stopped", "completed", "messagesSent");

  private final SequenceFigures report;
  private final Questions questions;
  private final Csv csv;

  SequenceController(SequenceFigures report, Questions questions, Csv csv) {
    this.report = report;
    this.questions = questions;
    this.csv = csv;
  }

  record SequenceReport(Period period, String by, List<SequenceFigure> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<SequenceReport> asJson(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    Question question = questions.read(from, to, by, WAYS);
    return report
        .of(question.period(), question.by())
        .map(items -> new SequenceReport(question.period(), question.by(), items));
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
        .map(items -> csv.write(COLUMNS, items.stream().map(SequenceController::row).toList()));
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

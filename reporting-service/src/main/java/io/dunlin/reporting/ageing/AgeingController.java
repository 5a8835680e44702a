package io.dunlin.reporting.ageing;

import io.dunlin.events.AgeingBucket;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import io.dunlin.reporting.report.Csv;
import io.dunlin.reporting.report.Questions;
import io.dunlin.reporting.report.Questions.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is open by age at the end of a day. */
@RestController
@Tag(name = "Reports")
@RequestMapping("/api/v1/reports/ageing")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR})
class AgeingController {

  private static final String SUMMARY = "What is open, by how long it is past due";

  private static final String HOW =
      """
      For example `/api/v1/reports/ageing?to=2026-03-31&by=segment`: total, segment, csm \
      or collector. Each currency is aged apart (M1). `Accept: text/csv` gives the same as \
      a table.\
      """;

  private static final String[] WAYS = {
    ReportAgeing.TOTAL, ReportAgeing.SEGMENT, ReportAgeing.CSM, ReportAgeing.COLLECTOR
  };
  private static final List<String> COLUMNS =
      List.of("on", "group", "currency", "daysFrom", "daysTo", "amount");

  private final ReportAgeing reportAgeing;
  private final Questions questions;
  private final Csv csv;

  AgeingController(ReportAgeing reportAgeing, Questions questions, Csv csv) {
    this.reportAgeing = reportAgeing;
    this.questions = questions;
    this.csv = csv;
  }

  record AgeingReport(LocalDate on, String by, List<Ageing> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<AgeingReport> asJson(@RequestParam @Nullable String to, @RequestParam @Nullable String by) {
    Question question = questions.read(null, to, by, WAYS);
    return report(question);
  }

  @GetMapping(produces = Csv.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = HOW)
  Mono<String> asCsv(@RequestParam @Nullable String to, @RequestParam @Nullable String by) {
    return report(questions.read(null, to, by, WAYS))
        .map(
            report ->
                csv.write(COLUMNS, report.items().stream().flatMap(i -> rows(report, i)).toList()));
  }

  private Mono<AgeingReport> report(Question question) {
    LocalDate day = question.period().to();
    return reportAgeing
        .on(day, question.by())
        .map(items -> new AgeingReport(day, question.by(), items));
  }

  private static Stream<List<@Nullable Object>> rows(AgeingReport report, Ageing ageing) {
    return ageing.buckets().stream().map(bucket -> row(report, ageing, bucket));
  }

  private static List<@Nullable Object> row(
      AgeingReport report, Ageing ageing, AgeingBucket bucket) {
    return Arrays.asList(
        report.on(),
        ageing.group(),
        ageing.currency(),
        bucket.from(),
        bucket.to(),
        bucket.amount());
  }
}

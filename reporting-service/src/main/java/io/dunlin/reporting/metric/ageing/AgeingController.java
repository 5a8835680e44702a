package io.dunlin.reporting.metric.ageing;

import module java.base;

import io.dunlin.events.AgeingBucket;
import io.dunlin.kit.list.CsvTable;
import io.dunlin.reporting.metric.ageing.AgeingController.AgeingReport;
import io.dunlin.reporting.metric.ageing.AgeingController.Row;
import io.dunlin.reporting.report.Described;
import io.dunlin.reporting.report.ReportController;
import io.dunlin.reporting.report.ReportQueries;
import io.dunlin.reporting.report.ReportQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Open amounts by age at the end of a day (M1). */
@RestController
@RequestMapping("/api/v1/reports/ageing")
@Described(
    summary = "What is open, by how long it is past due",
    description =
        """
        For example `/api/v1/reports/ageing?to=2026-03-31&by=segment`: total, segment, csm \
        or collector. Each currency is aged apart (M1). `Accept: text/csv` gives the same as \
        a table.\
        """)
class AgeingController extends ReportController<AgeingReport, Row> {

  private static final CsvTable<Row> TABLE =
      new CsvTable<Row>()
          .column("on", Row::on)
          .column("group", row -> row.ageing().group())
          .column("currency", row -> row.ageing().currency())
          .column("daysFrom", row -> row.bucket().from())
          .column("daysTo", row -> row.bucket().to())
          .column("amount", row -> row.bucket().amount());

  private final ReportAgeing reportAgeing;

  AgeingController(ReportAgeing reportAgeing, ReportQueries queries) {
    super(
        queries,
        List.of(ReportAgeing.TOTAL, ReportAgeing.SEGMENT, ReportAgeing.CSM, ReportAgeing.COLLECTOR),
        TABLE);
    this.reportAgeing = reportAgeing;
  }

  record AgeingReport(LocalDate on, String by, List<Ageing> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<AgeingReport> asJson(@RequestParam @Nullable String to, @RequestParam @Nullable String by) {
    return json(null, to, by);
  }

  @GetMapping(produces = CsvTable.MEDIA_TYPE)
  Mono<String> asCsv(@RequestParam @Nullable String to, @RequestParam @Nullable String by) {
    return csv(null, to, by);
  }

  @Override
  protected Mono<AgeingReport> report(ReportQuery query) {
    LocalDate day = query.period().to();
    return reportAgeing.on(day, query.by()).map(items -> new AgeingReport(day, query.by(), items));
  }

  /** A bucket of a group in one currency. */
  record Row(LocalDate on, Ageing ageing, AgeingBucket bucket) {}

  @Override
  protected List<Row> rows(AgeingReport report) {
    return report.items().stream()
        .flatMap(
            ageing -> ageing.buckets().stream().map(bucket -> new Row(report.on(), ageing, bucket)))
        .toList();
  }
}

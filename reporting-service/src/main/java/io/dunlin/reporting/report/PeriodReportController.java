package io.dunlin.reporting.report;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A report about a period. */
@RestController
public abstract class PeriodReportController<R, T> extends ReportController<R, T> {

  protected PeriodReportController(
      ReportQueries queries, List<String> groupings, CsvTable<T> table) {
    super(queries, groupings, table);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  public Mono<R> asJson(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    return json(from, to, by);
  }

  @GetMapping(produces = CsvTable.MEDIA_TYPE)
  public Mono<String> asCsv(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String by) {
    return csv(from, to, by);
  }
}

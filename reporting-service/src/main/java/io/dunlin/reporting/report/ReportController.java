package io.dunlin.reporting.report;

import module java.base;

import io.dunlin.kit.list.CsvTable;
import io.dunlin.kit.security.FigureReaders;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A report over HTTP, as JSON and as a table in CSV, for those who lead the company. What it is
 * about stands at its class, in {@link Described}.
 *
 * @param <R> the body in JSON
 * @param <T> what a row of the table is made of
 */
@Tag(name = "Reports")
@FigureReaders
public abstract class ReportController<R, T> {

  private final ReportQueries queries;
  private final List<String> groupings;
  private final CsvTable<T> table;

  /**
   * An endpoint.
   *
   * @param groupings how the figures can be grouped; the first one is taken without {@code by}
   */
  protected ReportController(ReportQueries queries, List<String> groupings, CsvTable<T> table) {
    this.queries = queries;
    this.groupings = groupings;
    this.table = table;
  }

  protected abstract Mono<R> report(ReportQuery query);

  protected abstract List<T> rows(R report);

  protected final Mono<R> json(@Nullable String from, @Nullable String to, @Nullable String by) {
    return report(queries.read(from, to, by, groupings));
  }

  protected final Mono<String> csv(
      @Nullable String from, @Nullable String to, @Nullable String by) {
    return json(from, to, by).map(report -> table.text(rows(report)));
  }
}

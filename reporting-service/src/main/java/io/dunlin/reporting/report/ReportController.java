package io.dunlin.reporting.report;

import io.dunlin.kit.security.FigureReaders;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A report over HTTP, as JSON and as a table in CSV, for those who lead the company. What it is
 * about stands at its class, in {@link Described}.
 *
 * @param <R> the body in JSON
 */
@Tag(name = "Reports")
@FigureReaders
public abstract class ReportController<R> {

  private final ReportQueries queries;
  private final Csv csv;
  private final List<String> groupings;
  private final List<String> columns;

  /**
   * An endpoint.
   *
   * @param groupings how the figures can be grouped; the first one is taken without {@code by}
   * @param columns the header of the table
   */
  protected ReportController(
      ReportQueries queries, Csv csv, List<String> groupings, List<String> columns) {
    this.queries = queries;
    this.csv = csv;
    this.groupings = groupings;
    this.columns = columns;
  }

  protected abstract Mono<R> report(ReportQuery query);

  protected abstract List<? extends List<? extends @Nullable Object>> rows(R report);

  protected final Mono<R> json(@Nullable String from, @Nullable String to, @Nullable String by) {
    return report(queries.read(from, to, by, groupings));
  }

  protected final Mono<String> csv(
      @Nullable String from, @Nullable String to, @Nullable String by) {
    return json(from, to, by).map(report -> csv.write(columns, rows(report)));
  }
}

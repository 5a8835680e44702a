package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Deployment;
import io.dunlin.bench.installation.SeparateServices;
import io.dunlin.bench.installation.StatementCounts;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an event costs: processor time of each part, and rows and statements of each database. */
final class FinanceCosts {

  private static final double WANTED_MICROS = 200;

  private final Deployment deployment;
  private Map<String, Duration> before;
  private @Nullable StatementCounts counts;

  private FinanceCosts(Deployment deployment) throws SQLException {
    this.deployment = deployment;
    this.before = deployment.processorTime();
    count();
  }

  static FinanceCosts start(Deployment deployment) throws SQLException {
    return new FinanceCosts(deployment);
  }

  /** Prints what has been used since the last call, or since the start. */
  void print(String what, long events, int statements) throws SQLException {
    Map<String, Duration> now = deployment.processorTime();
    double all = 0;
    for (Map.Entry<String, Duration> part : now.entrySet()) {
      Duration used = part.getValue().minus(before.getOrDefault(part.getKey(), Duration.ZERO));
      double micros = used.toNanos() / 1e3 / events;
      Figures.line("processor time, " + part.getKey(), "%.0f us an event".formatted(micros));
      all += part.getKey().startsWith("Kafka") ? 0 : micros;
    }
    Figures.atMost("processor time of the product, us an event, " + what, all, WANTED_MICROS);
    printStatements(events, statements);
    before = deployment.processorTime();
    count();
  }

  private void printStatements(long events, int statements) throws SQLException {
    StatementCounts counted = counts;
    if (counted == null) {
      return;
    }
    for (StatementCounts.Count one : counted.perDatabase()) {
      Figures.line(
          "database %s, an event".formatted(one.database()),
          "%.4f statements, %.2f rows, %.0f us"
              .formatted(
                  (double) one.statements() / events,
                  (double) one.rows() / events,
                  one.millis() * 1e3 / events));
    }
    for (StatementCounts.Kind kind : counted.dearest(statements)) {
      Figures.line(
          "  %s: %,d calls, %,d rows, %.0f ms"
              .formatted(kind.database(), kind.calls(), kind.rows(), kind.millis()),
          kind.query().substring(0, Math.min(90, kind.query().length())));
    }
  }

  private void count() throws SQLException {
    if (deployment instanceof SeparateServices services) {
      if (counts != null) {
        counts.close();
      }
      counts = services.countStatements();
    }
  }
}

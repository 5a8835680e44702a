package io.dunlin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finance events through the gateway until durable, and until the outbox is drained. */
@Command(
    name = "finance",
    description = "Finance events through the gateway, beside plain inserts of the same rows.")
final class FinanceBench implements Callable<Integer> {

  private static final int BATCH = 500;
  private static final int AT_ONCE = 4;
  private static final double WANTED = 0.15;
  private static final double DRAINED_WITHIN_SECONDS = 5;

  @Option(names = "--accounts", defaultValue = "30000", description = "Default ${DEFAULT-VALUE}.")
  int accounts;

  @Option(names = "--events", defaultValue = "60000", description = "Default ${DEFAULT-VALUE}.")
  long events;

  @Override
  public Integer call() throws SQLException {
    try (Installation installation = Installation.open(null)) {
      measure(installation);
    }
    return 0;
  }

  private void measure(Installation installation) throws SQLException {
    FinanceLines lines = new FinanceLines(accounts);
    FinanceClient door =
        new FinanceClient(
            installation.standalone().url(), installation.standalone().token("finance", "bench"));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    door.stream(0, accounts, lines::account);
    door.stream(0, events / 2, n -> lines.invoice(n, today, today.plusDays(30)));
    drain(installation);

    double limit = limit(installation);
    double stream =
        Figures.perSecond(
            events, door.stream(events, events, n -> lines.invoice(n, today, today.plusDays(30))));
    Duration afterStream = drain(installation);
    double batches =
        Figures.perSecond(
            events,
            door.batches(
                2 * events,
                events,
                BATCH,
                AT_ONCE,
                n -> lines.invoice(n, today, today.plusDays(30))));
    Duration afterBatches = drain(installation);
    double limitAfter = limit(installation);

    double best = (limit + limitAfter) / 2;
    Figures.line(
        "limit: INSERT … SELECT FROM unnest, batches of 500",
        "%,.0f and %,.0f rows/s".formatted(limit, limitAfter));
    Figures.line("finance events, one stream", "%,.0f/s".formatted(stream));
    Figures.line("finance events, batches of 500, 4 at once", "%,.0f/s".formatted(batches));
    Figures.verdict("share of the limit, stream", stream / best, WANTED, true);
    Figures.verdict("share of the limit, batches", batches / best, WANTED, true);
    Figures.verdict(
        "outbox drained after the stream, s",
        Figures.seconds(afterStream),
        DRAINED_WITHIN_SECONDS,
        false);
    Figures.verdict(
        "outbox drained after the batches, s",
        Figures.seconds(afterBatches),
        DRAINED_WITHIN_SECONDS,
        false);
  }

  private double limit(Installation installation) {
    UnnestLimit limit = new UnnestLimit(installation.r2dbcUrl("account"));
    return Figures.perSecond(events, limit.insert(events, BATCH, AT_ONCE));
  }

  /** Waits until account-service has published all that it committed. */
  private static Duration drain(Installation installation) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = installation.database("account");
        Statement statement = connection.createStatement()) {
      while (hasRows(statement)) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static boolean hasRows(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM outbox)")) {
      return row.next() && row.getBoolean(1);
    }
  }
}

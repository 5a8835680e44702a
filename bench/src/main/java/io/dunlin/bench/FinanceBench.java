package io.dunlin.bench;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
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
    FinanceClient door = installation.finance();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LongFunction<String> invoice = n -> lines.invoice(n, today, today.plusDays(30));
    door.stream(0, accounts, lines::account);
    door.stream(0, events / 2, invoice);
    drain(installation);

    double limit = limit(installation);
    double stream = Figures.perSecond(events, door.stream(events, events, invoice));
    double afterStream = drain(installation);
    double batches =
        Figures.perSecond(events, door.batches(2 * events, events, BATCH, AT_ONCE, invoice));
    double afterBatches = drain(installation);
    double limitAfter = limit(installation);

    double best = (limit + limitAfter) / 2;
    Figures.line(
        "limit: INSERT … SELECT FROM unnest, batches of 500",
        "%,.0f and %,.0f rows/s".formatted(limit, limitAfter));
    Figures.line("finance events, one stream", "%,.0f/s".formatted(stream));
    Figures.line("finance events, batches of 500, 4 at once", "%,.0f/s".formatted(batches));
    Figures.atLeast("share of the limit, stream", stream / best, WANTED);
    Figures.atLeast("share of the limit, batches", batches / best, WANTED);
    Figures.atMost("outbox drained after the stream, s", afterStream, DRAINED_WITHIN_SECONDS);
    Figures.atMost("outbox drained after the batches, s", afterBatches, DRAINED_WITHIN_SECONDS);
  }

  private double limit(Installation installation) {
    UnnestLimit limit = new UnnestLimit(installation.r2dbcUrl("account"));
    return Figures.perSecond(events, limit.insert(events, BATCH, AT_ONCE));
  }

  /** Waits until account-service has published all that it committed; tells after how long. */
  private static double drain(Installation installation) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = installation.database("account")) {
      while (Installation.holds(connection, "SELECT 1 FROM outbox LIMIT 1")) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
    return Figures.seconds(Figures.since(start));
  }
}

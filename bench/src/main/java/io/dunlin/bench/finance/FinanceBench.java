package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.ConsumerLag;
import io.dunlin.bench.installation.Deployment;
import io.dunlin.bench.installation.Installation;
import io.dunlin.bench.installation.SeparateServices;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finance events through the gateway until durable, and until everybody has read them. */
@Command(
    name = "finance",
    description =
        "Finance events through the gateway, beside plain inserts of the same rows, and what they cost.")
public final class FinanceBench implements Callable<Integer> {

  private static final int BATCH = 500;
  private static final int AT_ONCE = 4;
  private static final double STREAM_WANTED = 0.12;
  private static final double BATCHES_WANTED = 0.15;

  @Option(names = "--accounts", defaultValue = "30000", description = "Default ${DEFAULT-VALUE}.")
  int accounts;

  @Option(names = "--events", defaultValue = "60000", description = "Default ${DEFAULT-VALUE}.")
  long events;

  @Option(
      names = "--together",
      description = "All services in one JVM, as standalone runs them; otherwise in five.")
  boolean together;

  @Option(
      names = "--statements",
      defaultValue = "0",
      description = "How many of the dearest statements to list; default ${DEFAULT-VALUE}.")
  int statements;

  @Override
  public Integer call() throws Exception {
    try (Deployment deployment = together ? Installation.open(null) : SeparateServices.start()) {
      measure(deployment);
    }
    return 0;
  }

  private void measure(Deployment deployment) throws Exception {
    FinanceLines lines = new FinanceLines(accounts);
    FinanceClient client = FinanceClient.of(deployment);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LongFunction<String> invoice = n -> lines.invoice(n, today, today.plusDays(30));
    client.stream(0, accounts, lines::account);
    client.stream(0, events / 2, invoice);
    client.batches(events / 2, events / 2, BATCH, AT_ONCE, invoice);
    awaitReaders(deployment);

    double limit = limit(deployment);
    FinanceCosts costs = FinanceCosts.start(deployment);
    double stream = Figures.perSecond(events, client.stream(events, events, invoice));
    double afterStream = awaitReaders(deployment);
    costs.print("one stream", events, 0);
    double batches =
        Figures.perSecond(events, client.batches(2 * events, events, BATCH, AT_ONCE, invoice));
    double afterBatches = awaitReaders(deployment);
    costs.print("batches of 500, 4 at once", events, statements);
    double limitAfter = limit(deployment);

    double best = (limit + limitAfter) / 2;
    Figures.line(
        "limit: INSERT … SELECT FROM unnest, batches of 500",
        "%,.0f and %,.0f rows/s".formatted(limit, limitAfter));
    Figures.line("finance events, one stream", "%,.0f/s".formatted(stream));
    Figures.line("finance events, batches of 500, 4 at once", "%,.0f/s".formatted(batches));
    Figures.atLeast("share of the limit, stream", stream / best, STREAM_WANTED);
    Figures.atLeast("share of the limit, batches", batches / best, BATCHES_WANTED);
    Figures.line("read by all after the stream, s", "%.2f".formatted(afterStream));
    Figures.line("read by all after the batches, s", "%.2f".formatted(afterBatches));
  }

  private double limit(Deployment deployment) {
    UnnestLimit limit = new UnnestLimit(deployment.r2dbcUrl("account"));
    return Figures.perSecond(events, limit.insert(events, BATCH, AT_ONCE));
  }

  /** Waits until account-service has published all and everybody has read it; after how long. */
  private static double awaitReaders(Deployment deployment) throws Exception {
    long start = System.nanoTime();
    awaitOutbox(deployment);
    try (ConsumerLag lag = new ConsumerLag(deployment.brokers())) {
      lag.awaitNone();
    }
    return Figures.seconds(Figures.since(start));
  }

  private static void awaitOutbox(Deployment deployment) throws SQLException {
    try (Connection connection = deployment.database("account")) {
      while (Installation.holds(connection, "SELECT 1 FROM outbox LIMIT 1")) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }
}

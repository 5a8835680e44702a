package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.AccountServiceProcess;
import io.dunlin.bench.installation.ConsumerLag;
import io.dunlin.bench.installation.Installation;
import io.dunlin.events.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A company's accounts and invoices through the topic into account-service, until published. */
@Command(
    name = "load",
    description =
        "A company's accounts and open invoices through dunlin.finance, beside plain inserts.")
public final class LoadBench implements Callable<Integer> {

  private static final String CONSUMER_GROUP = "account.finance";
  private static final double WANTED = 0.25;
  private static final double HEAP_WANTED_MB = 512;
  private static final int LIMIT_BATCH = 500;
  private static final int WRITERS = 4;
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Option(names = "--accounts", defaultValue = "1000000", description = "Default ${DEFAULT-VALUE}.")
  int accounts;

  @Option(
      names = "--invoices",
      defaultValue = "5",
      description = "Per account; default ${DEFAULT-VALUE}.")
  int invoices;

  @Option(names = "--java-option", description = "Handed to account-service's JVM.")
  List<String> javaOptions = List.of();

  private long highestHeap;
  private volatile @Nullable Exception refused;

  @Override
  public Integer call() throws Exception {
    long rows = accounts * (1L + invoices);
    try (AccountServiceProcess installation = new AccountServiceProcess(javaOptions)) {
      fillTopic(rows, installation.brokers());
      double bare = bare(installation, rows);
      installation.start();
      Duration started = installation.processorTime();
      long start = System.nanoTime();
      await(installation);
      double seconds = Figures.seconds(Figures.since(start));
      double busy = Figures.seconds(installation.processorTime().minus(started));
      double bareAfter = bare(installation, rows);
      installation.stop();
      RawInsertLimit sameRows = new RawInsertLimit(installation::database);
      double limit =
          Figures.perSecond(rows, sameRows.insert(LIMIT_BATCH / (1 + invoices), WRITERS));
      Figures.line(
          "INSERT … SELECT FROM unnest, a bare table with a key",
          "%,.0f and %,.0f rows/s".formatted(bare, bareAfter));
      Figures.line(
          "INSERT … SELECT FROM unnest, the same rows and indexes",
          "%,.0f events/s".formatted(limit));
      Figures.line(
          "events taken and published", "%,.0f/s  (%.1f s)".formatted(rows / seconds, seconds));
      Figures.line(
          "processor time of the service, an event", "%.0f us".formatted(busy / rows * 1e6));
      Figures.line("in the database", counted(installation));
      Figures.line(
          "share of the bare table", "%.3f".formatted(rows / seconds / ((bare + bareAfter) / 2)));
      Figures.atLeast("share of the same rows", rows / seconds / limit, WANTED);
      Figures.atMost("highest heap in use, MB", (double) highestHeap, HEAP_WANTED_MB);
    }
    return 0;
  }

  private void fillTopic(long rows, String brokers)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    produce(brokers);
    double seconds = Figures.seconds(Figures.since(start));
    Figures.line(
        "written to the topic beforehand", "%,d events in %.1f s".formatted(rows, seconds));
    long written = inTheTopic(brokers);
    if (written != rows) {
      throw new IllegalStateException("%,d events in the topic".formatted(written), refused);
    }
  }

  /** An account and then its invoices, a fifth of them overdue. */
  private void produce(String brokers) {
    FinanceLines lines = new FinanceLines(accounts);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", brokers,
            "acks", "all",
            "linger.ms", "20",
            "batch.size", "200000",
            "compression.type", "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int account = 0; account < accounts; account++) {
        String key = FinanceLines.accountNumber(account);
        send(producer, key, lines.account(account));
        for (int n = 0; n < invoices; n++) {
          long number = account + (long) n * accounts;
          LocalDate dueOn = today.plusDays(number * 37 % 100 - 20);
          send(producer, key, lines.invoice(number, dueOn.minusDays(30), dueOn));
        }
      }
    }
  }

  private void send(KafkaProducer<String, String> producer, String key, String event) {
    var _ =
        producer.send(
            new ProducerRecord<>(Topics.FINANCE, key, event),
            (_, trouble) -> {
              if (trouble != null) {
                refused = trouble;
              }
            });
  }

  private static double bare(AccountServiceProcess installation, long rows) {
    UnnestLimit limit = new UnnestLimit(installation.r2dbcUrl());
    return Figures.perSecond(rows, limit.insert(rows, LIMIT_BATCH, WRITERS));
  }

  /** Until all is read and committed, and nothing waits in the outbox. */
  private void await(AccountServiceProcess installation)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    try (ConsumerLag lag = new ConsumerLag(installation.brokers());
        Connection connection = installation.database()) {
      long look = 0;
      while (lag.of(CONSUMER_GROUP, Topics.FINANCE) > 0
          || Installation.holds(connection, "SELECT 1 FROM outbox LIMIT 1")) {
        installation.mustRun();
        if (look++ % 15 == 14) {
          highestHeap = Math.max(highestHeap, installation.heapInUse());
          System.err.printf(
              "%,d unread, %d MB of heap%n", lag.of(CONSUMER_GROUP, Topics.FINANCE), highestHeap);
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
      highestHeap = Math.max(highestHeap, installation.heapInUse());
    }
  }

  private static long inTheTopic(String brokers) throws InterruptedException, ExecutionException {
    try (ConsumerLag lag = new ConsumerLag(brokers)) {
      return lag.written(Topics.FINANCE);
    }
  }

  private static String counted(AccountServiceProcess installation) throws SQLException {
    try (Connection connection = installation.database();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM invoice),
                  (SELECT count(*) FROM finance_rejection),
                  (SELECT min(problem::text) FROM finance_rejection)
                """)) {
      row.next();
      return "%,d accounts, %,d invoices; %,d rejected: %s"
          .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
    }
  }
}

package io.dunlin.bench;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Installation;
import io.dunlin.standalone.ledger.LedgerImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A ledger replayed day by day through all five services. */
@Command(
    name = "replay",
    description = "A ledger replayed day by day on the simulated clock, through all services.")
final class ReplayBench implements Callable<Integer> {

  private static final double WANTED_SECONDS = 120;

  @Parameters(index = "0", paramLabel = "FILE", description = "The CSV file.")
  Path file = Path.of("");

  @Option(names = "--map", description = "Its mapping (default: ar-ledger).")
  String mapping = "ar-ledger";

  @Option(names = "--clock", description = "Where the clock starts (default: 2012-01-01).")
  LocalDate start = LocalDate.of(2012, 1, 1);

  @Override
  public Integer call() throws IOException {
    Path rejects = Files.createTempFile("dunlin-bench", ".rejects.csv");
    try (Installation installation = Installation.open(start)) {
      LedgerImport ledger =
          new LedgerImport(
              file,
              mapping,
              rejects,
              true,
              installation.standalone().url(),
              installation.standalone()::token);
      long begin = System.nanoTime();
      ledger.run(System.out::println);
      double took = Figures.seconds(Figures.since(begin));
      Figures.atMost("replay of the ledger, s", took, WANTED_SECONDS);
    } finally {
      Files.delete(rejects);
    }
    return 0;
  }
}

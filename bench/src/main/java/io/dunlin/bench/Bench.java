package io.dunlin.bench;

import io.dunlin.bench.company.CompanyBench;
import io.dunlin.bench.finance.FinanceBench;
import io.dunlin.bench.finance.LoadBench;
import io.dunlin.bench.finance.StopBench;
import io.dunlin.bench.gateway.GatewayBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Measures what Dunlin promises, each figure beside the limit that the same machine has in the same
 * run.
 */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = "Measures what Dunlin promises, each figure beside its limit.",
    subcommands = {
      AllBench.class,
      FinanceBench.class,
      GatewayBench.class,
      StopBench.class,
      ReplayBench.class,
      StartBench.class,
      LoadBench.class,
      CompanyBench.class
    })
public final class Bench {

  private Bench() {}

  public static void main(String... args) {
    int code = new CommandLine(new Bench()).execute(args);
    System.exit(code);
  }
}

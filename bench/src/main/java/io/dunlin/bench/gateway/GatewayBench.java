package io.dunlin.bench.gateway;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.standalone.LogFile;
import io.dunlin.standalone.issuer.Issuer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the gateway costs, beside a bare Spring Cloud Gateway in front of the same endpoint. */
@Command(
    name = "gateway",
    description = "What the gateway costs beside a bare one in front of the same endpoint.")
public final class GatewayBench implements Callable<Integer> {

  private static final double WANTED_SHARE = 0.8;
  private static final double WANTED_P99_MILLIS = 5;
  private static final Duration HOUR = Duration.ofHours(1);

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "Of each way in each round. Default ${DEFAULT-VALUE}.")
  int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "4",
      description = "In which the ways take turns. Default ${DEFAULT-VALUE}.")
  int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "40",
      description = "Seconds of each way before it counts. Default ${DEFAULT-VALUE}.")
  int warmUpSeconds;

  @Option(names = "--callers", defaultValue = "32", description = "Default ${DEFAULT-VALUE}.")
  int callers;

  @Option(names = "--per-second", defaultValue = "300", description = "Default ${DEFAULT-VALUE}.")
  int perSecond;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("dunlin-bench");
    LogFile.open(folder.resolve("gateway.log"));
    Issuer issuer = Issuer.keptIn(folder.resolve("issuer.jwk"));
    String token = issuer.token("manager", "bench", HOUR);
    try (SmallEndpoint endpoint = new SmallEndpoint(issuer.publicKeys());
        RunningGateway bare = RunningGateway.bare(endpoint);
        RunningGateway dunlin = RunningGateway.ofDunlin(endpoint);
        Reader directly = reader("directly", endpoint.url(), token);
        Reader byBare = reader("through a bare gateway", bare.url(), token);
        Reader byDunlin = reader("through Dunlin's gateway", dunlin.url(), token)) {
      measure(directly, byBare, byDunlin);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }

  private Reader reader(String name, String url, String token) {
    return new Reader(name, url, token, 10 * callers);
  }

  private void measure(Reader directly, Reader bare, Reader dunlin) {
    List<Reader> ways = List.of(directly, bare, dunlin);
    ways.forEach(way -> way.readAtFullSpeed(callers, Duration.ofSeconds(warmUpSeconds)));
    ways.forEach(Reader::forget);
    for (int round = 0; round < rounds; round++) {
      ways.forEach(way -> way.readAtFullSpeed(callers, Duration.ofSeconds(seconds)));
    }
    ways.forEach(Reader::printSpeed);
    double share = dunlin.perSecond() / bare.perSecond();
    Figures.line(
        "processor time that the gateways add, µs a request",
        "bare %.0f, Dunlin's %.0f"
            .formatted(
                bare.processorMicros() - directly.processorMicros(),
                dunlin.processorMicros() - directly.processorMicros()));
    Figures.atLeast("requests through Dunlin's, of the bare one's", share, WANTED_SHARE);

    for (int round = 0; round < rounds; round++) {
      ways.forEach(way -> way.readAtConstantRate(perSecond, Duration.ofSeconds(seconds)));
    }
    ways.forEach(way -> way.printLatency(perSecond));
    Figures.atMost("p99 beyond the bare one's, ms", dunlin.p99() - bare.p99(), WANTED_P99_MILLIS);
  }
}

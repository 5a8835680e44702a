package io.dunlin.bench;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long {@code ./dunlin up} takes on an empty data folder, and then on the kept one. */
@Command(name = "start", description = "How long ./dunlin up takes until it is ready.")
final class StartBench implements Callable<Integer> {

  private static final double WANTED_EMPTY_SECONDS = 10;
  private static final double WANTED_KEPT_SECONDS = 8;

  @Option(
      names = "--launcher",
      defaultValue = "./dunlin",
      description = "Default ${DEFAULT-VALUE}.")
  String launcher = "./dunlin";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Installation.temporary();
    try {
      run("help").waitFor(); // builds what is missing
      Figures.atMost("ready on an empty data folder, s", upAndDown(folder), WANTED_EMPTY_SECONDS);
      Figures.atMost("ready on kept data, s", upAndDown(folder), WANTED_KEPT_SECONDS);
    } finally {
      Installation.delete(folder);
    }
    return 0;
  }

  private double upAndDown(Path folder) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process up = run("up", "--data", folder.toString(), "--port", "0");
    try (BufferedReader lines = up.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains("http://127.0.0.1:")) {
        line = lines.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("up ended before it was ready");
      }
      double seconds = Figures.seconds(Figures.since(start));
      run("down", "--data", folder.toString()).waitFor();
      up.waitFor();
      return seconds;
    }
  }

  private Process run(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(launcher);
    builder.command().addAll(List.of(arguments));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}

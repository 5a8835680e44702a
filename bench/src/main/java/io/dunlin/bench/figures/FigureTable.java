package io.dunlin.bench.figures;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Figures as a table in Markdown, with what must be known of the machine to compare them. */
public final class FigureTable {

  private final StringBuilder text = new StringBuilder();

  private FigureTable() {}

  /** An empty table that says when, of which commit and on which machine it was made. */
  public static FigureTable ofThisMachine() throws IOException, InterruptedException {
    FigureTable table = new FigureTable();
    table.text.append(
        """
        Measured on %s, commit %s, on %s with %d processors and %d GB, %s %s, Java %s.

        | measurement | load before | figure | value |
        | --- | ---: | --- | --- |
        """
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                commit(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory() >> 30,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version()));
    return table;
  }

  /** The average number of processes that wanted a processor during the last minute. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** With which options this JVM was started. */
  public static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** What one measurement said, a name and a value a line; one that failed is shown as such. */
  public void add(String measurement, double load, List<String> figures, int code) {
    figures.forEach(figure -> row(measurement, load, figure));
    if (code != 0) {
      row(measurement, load, "it did not end well\tcode " + code);
    }
  }

  private void row(String measurement, double load, String figure) {
    String cells = figure.replace("|", "\\|").replace("\t", " | ");
    text.append("| %s | %.1f | %s |\n".formatted(measurement, load, cells));
  }

  public String markdown() {
    return text.toString();
  }

  private static String commit() throws IOException, InterruptedException {
    String head = said("git", "rev-parse", "--short", "HEAD");
    return said("git", "status", "--porcelain").isEmpty() ? head : head + " with changes";
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said.strip() : "unknown";
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static long memory() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return machine.getTotalMemorySize();
  }
}

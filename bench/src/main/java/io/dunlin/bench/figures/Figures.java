package io.dunlin.bench.figures;

import module java.base;

/** Prints what was measured, and what it is held against, one figure a line. */
public final class Figures {

  /** The system property that names a file to which the figures are written as well. */
  public static final String FILE = "dunlin.bench.figures";

  private Figures() {}

  public static void line(String name, String value) {
    System.out.printf(Locale.ROOT, "%-58s %s%n", name, value);
    String file = System.getProperty(FILE);
    if (file != null) {
      write(Path.of(file), name + "\t" + value + "\n");
    }
  }

  private static void write(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void rate(String name, long count, Duration time) {
    line(name, "%,.0f/s  (%,d in %.2f s)".formatted(perSecond(count, time), count, seconds(time)));
  }

  /** A figure against its bound: whether it was kept is said, never hidden. */
  public static void atLeast(String name, double value, double bound) {
    verdict(name, value, "at least", bound, value >= bound);
  }

  public static void atMost(String name, double value, double bound) {
    verdict(name, value, "at most", bound, value <= bound);
  }

  private static void verdict(
      String name, double value, String wanted, double bound, boolean kept) {
    line(
        name,
        "%.3f  (wanted: %s %.3f)  %s".formatted(value, wanted, bound, kept ? "kept" : "MISSED"));
  }

  public static void percentiles(String name, long[] nanos) {
    line(
        name,
        "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, highest %.1f ms  (%,d)"
            .formatted(
                millis(nanos, 0.50),
                millis(nanos, 0.90),
                millis(nanos, 0.99),
                millis(nanos, 1.0),
                nanos.length));
  }

  /** What a share of the measurements did not exceed. */
  public static double millis(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }

  public static double perSecond(long count, Duration time) {
    return count / seconds(time);
  }

  public static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  public static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}

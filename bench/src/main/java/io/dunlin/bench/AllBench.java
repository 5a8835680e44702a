package io.dunlin.bench;

import module java.base;

import io.dunlin.bench.figures.FigureTable;
import io.dunlin.bench.figures.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every measurement in a JVM of its own, one after the other, and a table of all figures. */
@Command(
    name = "all",
    description = "All measurements, one after the other, and one table of them in Markdown.")
final class AllBench implements Callable<Integer> {

  private static final List<String> SMALLER = List.of("--accounts", "100000");

  @Option(
      names = "--only",
      split = ",",
      description =
          "Some of: finance, finance-together, stop, gateway,"
              + " start, load, company, replay; default all.")
  Set<String> only = Set.of();

  @Option(names = "--ledger", description = "The CSV file to replay; without it nothing is.")
  @Nullable Path ledger;

  @Option(names = "--out", description = "A file for the table; it is printed in any case.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    FigureTable table = FigureTable.ofThisMachine();
    int failed = 0;
    for (var measurement : measurements().entrySet()) {
      if (only.isEmpty() || only.contains(measurement.getKey())) {
        failed += measure(measurement.getKey(), measurement.getValue(), table);
      }
    }
    String markdown = table.markdown();
    System.out.println(markdown);
    if (out != null) {
      Files.writeString(out, markdown);
    }
    return failed;
  }

  private SequencedMap<String, List<String>> measurements() {
    SequencedMap<String, List<String>> all = new LinkedHashMap<>();
    all.put("start", List.of("start"));
    all.put("finance", List.of("finance"));
    all.put("finance-together", List.of("finance", "--together"));
    all.put("stop", List.of("stop"));
    all.put("gateway", List.of("gateway"));
    all.put("load", Stream.concat(Stream.of("load"), SMALLER.stream()).toList());
    all.put(
        "company",
        Stream.of(Stream.of("company"), SMALLER.stream(), Stream.of("--invoices", "500000"))
            .flatMap(words -> words)
            .toList());
    if (ledger != null) {
      all.put("replay", List.of("replay", ledger.toString()));
    }
    return all;
  }

  /** Returns 1 for a measurement that failed, which the table says. */
  private static int measure(String name, List<String> words, FigureTable table)
      throws IOException, InterruptedException {
    System.out.println("== " + String.join(" ", words));
    Path figures = Files.createTempFile("dunlin-bench", ".figures");
    try {
      double load = FigureTable.load();
      int code = new ProcessBuilder(command(words, figures)).inheritIO().start().waitFor();
      table.add(name, load, Files.readAllLines(figures), code);
      return code == 0 ? 0 : 1;
    } finally {
      Files.delete(figures);
    }
  }

  /** The same JVM with the same options. */
  private static List<String> command(List<String> words, Path figures) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FigureTable.jvmOptions());
    command.add("-D%s=%s".formatted(Figures.FILE, figures));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Bench.class.getName());
    command.addAll(words);
    return command;
  }
}

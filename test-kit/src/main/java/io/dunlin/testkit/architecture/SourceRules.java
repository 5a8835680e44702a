package io.dunlin.testkit.architecture;

import module java.base;

/**
 * What holds for the sources of a module as they are written: how long they are, and whose tables
 * their SQL is about.
 */
public final class SourceRules {

  static final int MOST_LINES_OF_A_FILE = 250;
  static final int MOST_LINES_OF_A_METHOD = 40;

  private static final Pattern SEPARATOR = Pattern.compile(",\\s*");

  private final Path module;
  private final List<SourceFile> sources;

  private SourceRules(Path module) {
    this.module = module;
    this.sources = SourceFile.under(module.resolve("src/main/java"));
  }

  /** The sources of the module whose folder this is. */
  public static SourceRules of(Path module) {
    return new SourceRules(module);
  }

  /** The files that are too long, with their lines. */
  public List<String> longFiles() {
    return sources.stream()
        .filter(source -> source.lines() > MOST_LINES_OF_A_FILE)
        .map(source -> "%s has %d lines".formatted(source.name(), source.lines()))
        .toList();
  }

  /** The methods that are too long, with their lines from brace to brace. */
  public List<String> longMethods() {
    return sources.stream()
        .flatMap(
            source ->
                source.methods().stream()
                    .filter(method -> method.lines() > MOST_LINES_OF_A_METHOD)
                    .map(
                        method ->
                            "%s.%s has %d lines"
                                .formatted(source.name(), method.name(), method.lines())))
        .toList();
  }

  /** The tables that more than one package writes. */
  public List<String> tablesWithSeveralWriters() {
    return uses().writers().entrySet().stream()
        .filter(table -> table.getValue().size() > 1)
        .map(table -> "%s is written by %s".formatted(table.getKey(), table.getValue()))
        .toList();
  }

  /** The packages that read a table which they do not write, by table. */
  public SortedMap<String, SortedSet<String>> foreignReaders() {
    return uses().readers();
  }

  /**
   * The read models that a module allows: in {@code src/test/resources/table-readers.properties},
   * for each table the packages that read it without writing it.
   */
  public SortedMap<String, SortedSet<String>> allowedReaders() {
    Properties allowed = new Properties();
    try (var in =
        Files.newBufferedReader(module.resolve("src/test/resources/table-readers.properties"))) {
      allowed.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, SortedSet<String>> readers = new TreeMap<>();
    for (String table : allowed.stringPropertyNames()) {
      SEPARATOR
          .splitAsStream(allowed.getProperty(table))
          .forEach(reader -> readers.computeIfAbsent(table, _ -> new TreeSet<>()).add(reader));
    }
    return readers;
  }

  private TableUses uses() {
    return TableUses.of(sources, module);
  }
}

package io.dunlin.testkit.architecture;

import module java.base;

/**
 * Which packages write and which read the tables of a service, by the SQL in their sources.
 *
 * @param writers the packages that insert into, update or delete from each table
 * @param readers the packages that only read it
 */
record TableUses(
    SortedMap<String, SortedSet<String>> writers, SortedMap<String, SortedSet<String>> readers) {

  private static final Pattern TABLE =
      Pattern.compile("CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w+)");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\\s+(\\w+)");
  private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+(?:ONLY )?(\\w+)");

  static TableUses of(List<SourceFile> sources, Path module) {
    Set<String> tables = tables(module.resolve("src/main/resources"));
    TableUses uses = new TableUses(new TreeMap<>(), new TreeMap<>());
    for (SourceFile source : sources) {
      for (String text : source.texts()) {
        uses.add(WRITTEN, text, tables, uses.writers, source.packageName());
        uses.add(READ, text, tables, uses.readers, source.packageName());
      }
    }
    uses.readers.forEach(
        (table, packages) -> packages.removeAll(uses.writers.getOrDefault(table, new TreeSet<>())));
    uses.readers.values().removeIf(Set::isEmpty);
    return uses;
  }

  private static Set<String> tables(Path resources) {
    if (!Files.isDirectory(resources)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(resources)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .flatMap(file -> TABLE.matcher(read(file)).results())
          .map(found -> found.group(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(
      Pattern use,
      String text,
      Set<String> tables,
      Map<String, SortedSet<String>> packages,
      String packageName) {
    use.matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .filter(tables::contains)
        .forEach(table -> packages.computeIfAbsent(table, _ -> new TreeSet<>()).add(packageName));
  }
}

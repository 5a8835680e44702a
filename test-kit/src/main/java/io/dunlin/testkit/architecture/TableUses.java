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

  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\\s+(\\w+)");
  private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+(?:ONLY )?(\\w+)");

  static TableUses of(List<SourceFile> sources, Set<String> tables) {
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

package io.dunlin.acceptance.rules;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The page of rules: tables of identifier, rule in short, the types that implement it and the test
 * classes that prove it.
 */
record RulesPage(List<String> lines) {

  private static final String NOT_YET = "not yet";
  private static final Pattern ROW =
      Pattern.compile(
          "\\| (?<rule>[A-Z]\\d+) \\| (?<short>[^|]*) \\| (?<types>[^|]*) \\| (?<proofs>[^|]*)"
              + " \\|");

  static RulesPage of(String text) {
    return new RulesPage(text.lines().toList());
  }

  /** The rules that the page knows, in its order. */
  List<String> rules() {
    return lines.stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group("rule"))
        .toList();
  }

  /** The same page with other types in its third column, and other test classes in its fourth. */
  RulesPage with(Map<String, SortedSet<String>> types, Map<String, SortedSet<String>> proofs) {
    return new RulesPage(lines.stream().map(line -> with(line, types, proofs)).toList());
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  private static String with(
      String line, Map<String, SortedSet<String>> types, Map<String, SortedSet<String>> proofs) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      return line;
    }
    String rule = row.group("rule");
    return "| %s | %s | %s | %s |"
        .formatted(rule, row.group("short"), names(types.get(rule)), names(proofs.get(rule)));
  }

  private static String names(@Nullable Collection<String> types) {
    return types == null || types.isEmpty()
        ? NOT_YET
        : types.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}

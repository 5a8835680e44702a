package io.dunlin.acceptance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of rules: tables of identifier, rule in short, and the classes that prove it. */
record RulesPage(List<String> lines) {

  private static final String NOT_YET = "not yet";
  private static final Pattern ROW =
      Pattern.compile("\\| (?<rule>[A-Z]\\d+) \\| (?<short>.*) \\| (?<proof>[^|]*) \\|");

  static RulesPage of(String text) {
    return new RulesPage(text.lines().toList());
  }

  /** The classes that the page names for each rule; empty where nothing proves it yet. */
  SortedMap<String, SortedSet<String>> proofs() {
    SortedMap<String, SortedSet<String>> proofs = new TreeMap<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String rule = row.group("rule");
        if (proofs.put(rule, classes(row.group("proof"))) != null) {
          throw new IllegalArgumentException(rule + " stands twice");
        }
      }
    }
    return proofs;
  }

  /** The same page with other classes in the third column. */
  RulesPage proving(Map<String, ? extends Set<String>> proofs) {
    List<String> proving = new ArrayList<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      proving.add(row.matches() ? row(row, proofs.get(row.group("rule"))) : line);
    }
    return new RulesPage(proving);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  private static String row(Matcher row, Set<String> classes) {
    String proof =
        classes == null || classes.isEmpty()
            ? NOT_YET
            : String.join(", ", classes.stream().map(name -> "`" + name + "`").toList());
    return "| %s | %s | %s |".formatted(row.group("rule"), row.group("short"), proof);
  }

  private static SortedSet<String> classes(String proof) {
    SortedSet<String> classes = new TreeSet<>();
    if (!proof.equals(NOT_YET)) {
      Arrays.stream(proof.split(", ")).map(name -> name.replace("`", "")).forEach(classes::add);
    }
    return classes;
  }
}

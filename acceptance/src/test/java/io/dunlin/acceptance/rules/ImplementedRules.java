package io.dunlin.acceptance.rules;

import module java.base;

/**
 * Which types implement which rules: those whose own doc comment names the rule in parentheses, as
 * in {@code (E12)} or {@code (W3, W6)}.
 */
final class ImplementedRules {

  /** The doc comment of a top-level type, and of nothing else in the file. */
  private static final Pattern TYPE_COMMENT =
      Pattern.compile(
          "^/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:^@[^\n"
              + "]*\\s+)*^(?:public |abstract |final |sealed |non-sealed"
              + " )*(?:class|record|interface|enum|@interface) ",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern MARKER =
      Pattern.compile("\\((?:[^()]*\\b[A-Z]\\d{1,2}\\b[^()]*)\\)");

  private ImplementedRules() {}

  static SortedMap<String, SortedSet<String>> in(Path root) {
    return JavaSources.byRule(root, JavaSources.MAIN, ImplementedRules::rulesNamedIn);
  }

  static Stream<String> rulesNamedIn(String source) {
    return TYPE_COMMENT
        .matcher(source)
        .results()
        .flatMap(comment -> MARKER.matcher(comment.group(1)).results())
        .flatMap(marker -> RuleNames.in(marker.group()));
  }
}

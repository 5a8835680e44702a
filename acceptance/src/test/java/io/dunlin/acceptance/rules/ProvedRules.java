package io.dunlin.acceptance.rules;

import module java.base;

/**
 * Which test classes prove which rules, by the display names in the test sources of all modules.
 */
final class ProvedRules {

  /** A display name and what it begins with: {@code "A3: …"}, or {@code "C1, C2: …"} for more. */
  private static final Pattern PROOF =
      Pattern.compile(
          "@(?:DisplayName|Label)\\(\\s*\"((?:[A-Z]\\d+)(?:(?:, | and |–|-)[A-Z]\\d+)*):");

  private ProvedRules() {}

  static SortedMap<String, SortedSet<String>> in(Path root) {
    return JavaSources.byRule(root, JavaSources.TEST, ProvedRules::rulesNamedIn);
  }

  static Stream<String> rulesNamedIn(String source) {
    return PROOF.matcher(source).results().flatMap(proof -> RuleNames.in(proof.group(1)));
  }
}

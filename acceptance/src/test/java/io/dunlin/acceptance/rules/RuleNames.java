package io.dunlin.acceptance.rules;

import module java.base;

/** The identifiers of rules in a text: {@code "A3"}, {@code "C1, C2"} or {@code "W3 to W7"}. */
final class RuleNames {

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?<first>[A-EMW]\\d{1,2})\\b(?:(?:[–-]| to )(?<last>[A-EMW]\\d{1,2})\\b)?");

  private RuleNames() {}

  static Stream<String> in(String text) {
    return NAMES.matcher(text).results().flatMap(RuleNames::range);
  }

  private static Stream<String> range(MatchResult match) {
    String first = match.group("first");
    String last = match.group("last") == null ? first : match.group("last");
    String section = first.substring(0, 1);
    return Stream.iterate(number(first), number -> number <= number(last), number -> number + 1)
        .map(number -> section + number);
  }

  private static int number(String rule) {
    Matcher digits = Pattern.compile("\\d+").matcher(rule);
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }
}

package io.dunlin.standalone.ledger;

import module java.base;

/** {@code {column|filter}} in a text of a mapping. */
record Placeholder(String column, String filter) {

  static final Pattern PATTERN = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]+))?}");

  static Placeholder of(MatchResult found) {
    String filter = found.group(2);
    return new Placeholder(found.group(1).strip(), filter == null ? "" : filter.strip());
  }

  /** All placeholders anywhere in a tree of maps, lists and texts. */
  static Stream<Placeholder> in(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> map.values().stream().flatMap(Placeholder::in);
      case List<?> list -> list.stream().flatMap(Placeholder::in);
      case String text -> PATTERN.matcher(text).results().map(Placeholder::of);
      default -> Stream.of();
    };
  }
}

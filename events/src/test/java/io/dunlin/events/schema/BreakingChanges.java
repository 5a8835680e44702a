package io.dunlin.events.schema;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * What a new schema would break: for a reader of today's code that meets tomorrow's events, and for
 * tomorrow's code that reads the events of today. New optional properties and new enum values are
 * harmless, since readers skip the one and have UNKNOWN for the other.
 */
final class BreakingChanges {

  /** How the change ends that lets a property be left out. */
  static final String MAY_MISS = ": may now be missing";

  private static final Set<String> SAME = Set.of("type", "format", "pattern");

  private final List<String> found = new ArrayList<>();

  private BreakingChanges() {}

  static List<String> between(JsonNode before, JsonNode after) {
    BreakingChanges changes = new BreakingChanges();
    changes.compare("", before, after);
    return changes.found;
  }

  private void compare(String at, JsonNode before, JsonNode after) {
    SAME.forEach(keyword -> compareKeyword(at, keyword, before, after));
    compareEnum(at, before, after);
    compareProperties(at, before, after);
    if (before.has("items")) {
      compare(at + "/*", before.path("items"), after.path("items"));
    }
  }

  private void compareKeyword(String at, String keyword, JsonNode before, JsonNode after) {
    if (!before.path(keyword).equals(after.path(keyword))) {
      found.add(at + ": " + keyword + " changed");
    }
  }

  private void compareEnum(String at, JsonNode before, JsonNode after) {
    if (after.has("enum") && !before.has("enum")) {
      found.add(at + ": became an enum");
    }
    minus(values(before, "enum"), values(after, "enum"))
        .forEach(value -> found.add(at + ": enum value " + value + " is gone"));
  }

  private void compareProperties(String at, JsonNode before, JsonNode after) {
    Set<String> old = names(before);
    minus(old, names(after)).forEach(name -> found.add(at + "/" + name + ": is gone"));
    minus(values(after, "required"), values(before, "required"))
        .forEach(name -> found.add(at + "/" + name + ": is now required"));
    minus(values(before, "required"), values(after, "required")).stream()
        .filter(names(after)::contains)
        .forEach(name -> found.add(at + "/" + name + MAY_MISS));
    old.stream()
        .filter(names(after)::contains)
        .forEach(name -> compare(at + "/" + name, property(before, name), property(after, name)));
  }

  private static JsonNode property(JsonNode schema, String name) {
    return schema.path("properties").path(name);
  }

  private static Set<String> names(JsonNode schema) {
    return new TreeSet<>(schema.path("properties").propertyNames());
  }

  private static Set<String> values(JsonNode schema, String keyword) {
    return schema.path(keyword).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}

package io.dunlin.kit.list;

/** Patterns for texts that people type; nothing in them is a wildcard. */
public final class Like {

  private Like() {}

  public static String part(String text) {
    return "%" + literal(text) + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}

package io.dunlin.dunning.mail;

import module java.base;

/**
 * Takes a header apart at its semicolons (RFC 5322). Comments are left out, and of what stands in
 * quotes only letters that end nothing, so that no sender's text can pass for a statement.
 */
public final class StructuredHeader {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern EQUALS = Pattern.compile(" ?= ?");

  private final List<String> statements = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int comments;
  private boolean quoted;

  private StructuredHeader() {}

  /** In lower case, with single blanks; empty when a quote or a comment does not end. */
  public static List<String> statements(String header) {
    StructuredHeader reading = new StructuredHeader();
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\' && (reading.quoted || reading.comments > 0)) {
        i++;
      } else {
        reading.take(c);
      }
    }
    reading.end();
    return reading.quoted || reading.comments > 0 ? List.of() : reading.statements;
  }

  private void take(char c) {
    if (quoted) {
      takeQuoted(c);
    } else if (c == '(') {
      comments++;
    } else if (comments > 0) {
      comments -= c == ')' ? 1 : 0;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ';') {
      end();
    } else {
      current.append(c);
    }
  }

  private void takeQuoted(char c) {
    if (c == '"') {
      quoted = false;
    } else {
      current.append(Character.isLetterOrDigit(c) || "@.-".indexOf(c) >= 0 ? c : '_');
    }
  }

  private void end() {
    String plain = BLANKS.matcher(current.toString().toLowerCase(Locale.ROOT)).replaceAll(" ");
    statements.add(EQUALS.matcher(plain.strip()).replaceAll("="));
    current.setLength(0);
  }
}

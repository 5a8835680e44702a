package io.dunlin.dunning.mail;

import module java.base;

/**
 * Takes a mail's parts apart, in one pass for each level and only as deep as any honest mail goes.
 */
final class MimeParts {

  /** Deeper than people forward mails. */
  private static final int DEEPEST = 10;

  private static final int MOST = 200;
  private static final Pattern FIRST_BOUNDARY = Pattern.compile("(?m)^--(\\S{1,70})\\s*$");

  private final List<MimePart> leaves = new ArrayList<>();
  private int seen;

  private MimeParts() {}

  /** The parts that hold no other parts, in their order; further and deeper ones are left out. */
  static List<MimePart> leaves(MimePart mail) {
    MimeParts parts = new MimeParts();
    parts.add(mail, 0);
    return parts.leaves;
  }

  private void add(MimePart part, int depth) {
    seen++;
    if (seen > MOST || depth > DEEPEST) {
      return;
    }
    List<String> sections = part.isMultipart() ? sections(part) : List.of();
    if (sections.isEmpty()) {
      leaves.add(part);
    }
    sections.forEach(section -> add(MimePart.of(section), depth + 1));
  }

  /**
   * Returns the sections between the boundaries; empty when there are none. Where the mail names no
   * boundary the first line that looks like one counts.
   */
  private static List<String> sections(MimePart part) {
    String body = part.body();
    String boundary = part.parameter("boundary").orElseGet(() -> guessed(body));
    List<String> sections = new ArrayList<>();
    String delimiter = "--" + boundary;
    int from = boundary.isBlank() ? -1 : delimiterAt(body, delimiter, 0);
    while (from >= 0 && sections.size() < MOST) {
      int start = body.indexOf('\n', from) + 1;
      if (start == 0 || body.startsWith("--", from + delimiter.length())) {
        break;
      }
      from = delimiterAt(body, delimiter, start);
      sections.add(body.substring(start, from < 0 ? body.length() : from));
    }
    return sections;
  }

  /** Finds the next line that begins with the delimiter. */
  private static int delimiterAt(String body, String delimiter, int from) {
    int at = body.indexOf(delimiter, from);
    while (at > 0 && body.charAt(at - 1) != '\n') {
      at = body.indexOf(delimiter, at + 1);
    }
    return at;
  }

  private static String guessed(String body) {
    Matcher first = FIRST_BOUNDARY.matcher(body);
    return first.find() ? first.group(1) : "";
  }
}

package io.dunlin.dunning.mail;

import static java.util.Comparator.naturalOrder;

import module java.base;

/**
 * The headers of a mail, all of them, in the order in which they stand there. Names are compared
 * without their case.
 *
 * @param values by name in lower case; never empty
 */
public record MailHeaders(Map<String, List<String>> values) {

  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

  static final MailHeaders NONE = new MailHeaders(Map.of());

  /** One line of a mail's head. */
  record Line(String name, String value) {}

  static MailHeaders of(List<Line> lines) {
    Map<String, List<String>> values = new TreeMap<>(naturalOrder());
    for (Line line : lines) {
      values.computeIfAbsent(lower(line.name()), _ -> new ArrayList<>()).add(line.value());
    }
    return new MailHeaders(values);
  }

  /** Reads the lines of a head; what is no header is left out, and folded lines are joined. */
  static MailHeaders parse(String head) {
    List<Line> lines = new ArrayList<>();
    String joined = FOLD.matcher(head).replaceAll(" ");
    for (String line : joined.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        lines.add(new Line(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    }
    return of(lines);
  }

  /** Every value of a header, the topmost first; empty when the mail does not have it. */
  public List<String> all(String name) {
    return values.getOrDefault(lower(name), List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public boolean has(String name) {
    return values.containsKey(lower(name));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}

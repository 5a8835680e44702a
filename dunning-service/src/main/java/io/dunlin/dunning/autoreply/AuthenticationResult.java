package io.dunlin.dunning.autoreply;

import module java.base;

/** The result of one method, as in dkim or spf, and the properties that it is about. */
record AuthenticationResult(String method, String value, Map<String, String> properties) {

  private static final Pattern STATEMENT =
      Pattern.compile("([a-z0-9-]+)(?:/\\d+)?=([a-z]+)(?: (.*))?");
  private static final Pattern PROPERTY = Pattern.compile("([a-z]+\\.[a-z-]+)=(\\S+)");

  /** Reads one statement of the header; empty when it is no result. */
  static Optional<AuthenticationResult> of(String statement) {
    Matcher found = STATEMENT.matcher(statement);
    return found.matches()
        ? Optional.of(
            new AuthenticationResult(
                found.group(1),
                found.group(2),
                properties(Objects.requireNonNullElse(found.group(3), ""))))
        : Optional.empty();
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new HashMap<>();
    PROPERTY.matcher(text).results().forEach(p -> properties.putIfAbsent(p.group(1), p.group(2)));
    return properties;
  }

  boolean passes() {
    return value.equals("pass");
  }

  /** The domain that a property names, of an address the part after the @; empty for none. */
  String domain(String property) {
    return domainOf(properties.getOrDefault(property, ""));
  }

  /** The domain of an address in ASCII and lower case; empty when there is none. */
  static String domainOf(String address) {
    try {
      String domain = address.substring(address.lastIndexOf('@') + 1);
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

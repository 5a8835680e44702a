package io.dunlin.dunning.autoreply;

import module java.base;

import io.dunlin.dunning.mail.StructuredHeader;

/**
 * The results of our own receiving servers on a mail's origin (RFC 8601). Everybody can write such
 * a header into a mail; so only those count that stand above all others and carry the name of a
 * server that is configured, and of each method the topmost ones. The servers must remove what came
 * in under their names, as the standard demands.
 *
 * @param methods the results of each method, as in dkim and spf
 */
public record AuthenticationResults(Map<String, List<Result>> methods) {

  private static final Pattern STATEMENT =
      Pattern.compile("([a-z0-9-]+)(?:/\\d+)?=([a-z]+)(?: (.*))?");

  private static final Pattern PROPERTY = Pattern.compile("([a-z]+\\.[a-z-]+)=(\\S+)");

  /** The result of a method and the properties that it is about. */
  private record Result(String value, Map<String, String> properties) {

    boolean passes() {
      return value.equals("pass");
    }

    /** The domain that a property names, of an address the part after the @; empty for none. */
    String domain(String property) {
      String named = properties.getOrDefault(property, "");
      return ascii(named.substring(named.lastIndexOf('@') + 1));
    }
  }

  /**
   * Reads what may be believed.
   *
   * @param headers the mail's Authentication-Results, the topmost first
   * @param servers the names (authserv-id) of our receiving servers, in lower case
   */
  public static AuthenticationResults of(List<String> headers, Collection<String> servers) {
    Map<String, List<Result>> methods = new HashMap<>();
    for (String header : headers) {
      List<String> statements = StructuredHeader.statements(header);
      if (statements.isEmpty() || !servers.contains(statements.getFirst().split(" ", 2)[0])) {
        break;
      }
      Map<String, List<Result>> found = results(statements);
      found.forEach(methods::putIfAbsent);
    }
    return new AuthenticationResults(methods);
  }

  /** Whether DKIM or SPF passed for the domain of the address in From. */
  public boolean proves(String from) {
    String domain = ascii(from.substring(from.lastIndexOf('@') + 1));
    if (domain.isEmpty() || all("dmarc").stream().anyMatch(result -> result.value.equals("fail"))) {
      return false;
    }
    return any("dmarc", result -> result.domain("header.from").equals(domain))
        || any("dkim", result -> isAligned(signer(result), domain))
        || any("spf", result -> isAligned(result.domain("smtp.mailfrom"), domain));
  }

  private boolean any(String method, Predicate<Result> rule) {
    return all(method).stream().filter(Result::passes).anyMatch(rule);
  }

  private List<Result> all(String method) {
    return methods.getOrDefault(method, List.of());
  }

  private static String signer(Result dkim) {
    String signer = dkim.domain("header.d");
    return signer.isEmpty() ? dkim.domain("header.i") : signer;
  }

  /** The same domain, or one below the other; a top-level domain is above everybody. */
  private static boolean isAligned(String proven, String domain) {
    return proven.contains(".")
        && domain.contains(".")
        && (proven.equals(domain)
            || proven.endsWith("." + domain)
            || domain.endsWith("." + proven));
  }

  private static Map<String, List<Result>> results(List<String> statements) {
    Map<String, List<Result>> results = new HashMap<>();
    for (String statement : statements.subList(1, statements.size())) {
      Matcher found = STATEMENT.matcher(statement);
      if (found.matches()) {
        String properties = found.group(3) == null ? "" : found.group(3);
        results
            .computeIfAbsent(found.group(1), _ -> new ArrayList<>())
            .add(new Result(found.group(2), properties(properties)));
      }
    }
    return results;
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new HashMap<>();
    PROPERTY.matcher(text).results().forEach(p -> properties.putIfAbsent(p.group(1), p.group(2)));
    return properties;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

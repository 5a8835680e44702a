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
public record AuthenticationResults(Map<String, List<AuthenticationResult>> methods) {

  /**
   * Reads what may be believed.
   *
   * @param headers the mail's Authentication-Results, the topmost first
   * @param servers the names (authserv-id) of our receiving servers, in lower case
   */
  public static AuthenticationResults of(List<String> headers, Collection<String> servers) {
    Map<String, List<AuthenticationResult>> methods = new HashMap<>();
    for (String header : headers) {
      List<String> statements = StructuredHeader.statements(header);
      if (statements.isEmpty() || !servers.contains(statements.getFirst().split(" ", 2)[0])) {
        break;
      }
      statements.stream()
          .skip(1)
          .flatMap(statement -> AuthenticationResult.of(statement).stream())
          .collect(Collectors.groupingBy(AuthenticationResult::method))
          .forEach(methods::putIfAbsent);
    }
    return new AuthenticationResults(methods);
  }

  /** Whether DKIM or SPF passed for the domain of the address in From. */
  public boolean proves(String from) {
    String domain = AuthenticationResult.domainOf(from);
    if (domain.isEmpty()
        || all("dmarc").stream().anyMatch(result -> result.value().equals("fail"))) {
      return false;
    }
    return any("dmarc", result -> result.domain("header.from").equals(domain))
        || any("dkim", result -> isAligned(signer(result), domain))
        || any("spf", result -> isAligned(result.domain("smtp.mailfrom"), domain));
  }

  private boolean any(String method, Predicate<AuthenticationResult> rule) {
    return all(method).stream().filter(AuthenticationResult::passes).anyMatch(rule);
  }

  private List<AuthenticationResult> all(String method) {
    return methods.getOrDefault(method, List.of());
  }

  private static String signer(AuthenticationResult dkim) {
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
}

package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.kit.security.Role;
import io.dunlin.standalone.Standalone;

/** What is printed once everything answers: where to go, and with which tokens. */
final class StartupMessage {

  private StartupMessage() {}

  static String of(Standalone standalone, long seconds) {
    return """
    %s
    Tokens, good for a day ('dunlin token ROLE [USER]' prints another one):

    %s
    Ctrl-C or 'dunlin down' stops everything.\
    """
        .formatted(addresses(standalone, seconds), tokens(standalone));
  }

  /** The same with a line that says how to get a token. */
  static String withoutTokens(Standalone standalone, long seconds) {
    return addresses(standalone, seconds)
        + "  Tokens    ./dunlin token ROLE, for example 'manager'; the roles are %s\n"
            .formatted(roles().collect(Collectors.joining(", ")));
  }

  private static String addresses(Standalone standalone, long seconds) {
    return """

    Ready after %d s%s.

      Gateway   %s
      Docs      %s/docs
      Mailbox   %s
                SMTP 127.0.0.1:%d   IMAP 127.0.0.1:%d   (any address, any password)
    """
        .formatted(
            seconds,
            standalone
                .simulatedNow()
                .map(now -> "; the simulated clock stands at " + now)
                .orElse(""),
            standalone.url(),
            standalone.url(),
            standalone.mailbox(),
            standalone.ports().smtp(),
            standalone.ports().imap());
  }

  private static String tokens(Standalone standalone) {
    return roles()
        .map(role -> "  %-10s  %s\n".formatted(role, standalone.token(role, role)))
        .collect(Collectors.joining());
  }

  private static Stream<String> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.SERVICE).map(Role::claim);
  }
}

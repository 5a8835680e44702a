package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.kit.security.Role;
import io.dunlin.standalone.Standalone;

/** What is printed once everything answers: where to go, and with which tokens. */
final class StartupMessage {

  private StartupMessage() {}

  static String of(Standalone standalone, long seconds) {
    return """

    Ready after %d s%s.

      Gateway   %s
      Docs      %s/docs
      Mailbox   %s
                SMTP 127.0.0.1:%d   IMAP 127.0.0.1:%d   (any address, any password)

    Tokens, good for a day ('dunlin token ROLE [USER]' prints another one):

    %s
    Ctrl-C or 'dunlin down' stops everything.\
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
            standalone.ports().imap(),
            tokens(standalone));
  }

  private static String tokens(Standalone standalone) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SERVICE)
        .map(Role::claim)
        .map(role -> "  %-10s  %s\n".formatted(role, standalone.token(role, role)))
        .collect(Collectors.joining());
  }
}

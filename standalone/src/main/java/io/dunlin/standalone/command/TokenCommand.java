package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.kit.security.Role;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.problem.CommandError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a token and nothing else, for use in scripts; nothing needs to be running. */
@Command(
    name = "token",
    description = "Prints a token for a role, and nothing else.",
    mixinStandardHelpOptions = true)
final class TokenCommand extends ConsoleCommand {

  private static final Duration LIFE = Duration.ofDays(1);

  @Mixin private InstallationOption data = new InstallationOption();

  @Parameters(index = "0", paramLabel = "ROLE", description = "For example finance, csm, manager.")
  private String role = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "USER",
      description = "Who it is for (default: the role's name).")
  private @Nullable String user;

  @Override
  public Integer call() {
    List<String> known = Arrays.stream(Role.values()).map(Role::claim).toList();
    if (!known.contains(role)) {
      throw new CommandError(
          "There is no role %s; there are %s.".formatted(role, String.join(", ", known)));
    }
    Issuer issuer = Issuer.keptIn(data.folder().create().key());
    say(issuer.token(role, user == null ? role : user, LIFE));
    return 0;
  }
}

package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.client.Tokens;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.ledger.LedgerImport;
import io.dunlin.standalone.problem.CommandError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns the rows of a ledger into finance events and posts them; 2 when rows were rejected. */
@Command(
    name = "import",
    description = "Imports a ledger from a CSV file, as a mapping describes it.",
    mixinStandardHelpOptions = true)
final class ImportCommand extends ConsoleCommand {

  private static final int SOME_REJECTED = 2;
  private static final Duration TOKEN_LIFE = Duration.ofDays(1);

  @Mixin private DataOption data = new DataOption();

  @Parameters(index = "0", paramLabel = "FILE", description = "The CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "MAPPING",
      required = true,
      description = "A mapping file, or one that ships with Dunlin: ar-ledger.")
  private String mapping = "";

  @Option(
      names = "--replay",
      description =
          "Move the simulated clock through the days, so that each event arrives on its day.")
  private boolean replay;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected rows go (default: FILE.rejects.csv in this folder).")
  private @Nullable Path rejects;

  @Option(names = "--url", description = "The gateway of another installation, with --token.")
  private @Nullable String url;

  @Option(names = "--token", description = "A token with the role finance, and manager to replay.")
  private @Nullable String token;

  @Override
  public Integer call() {
    boolean clean = ledgerImport().run(this::say);
    return clean ? 0 : SOME_REJECTED;
  }

  private LedgerImport ledgerImport() {
    Path target = rejects == null ? Path.of(file.getFileName() + ".rejects.csv") : rejects;
    if (url != null) {
      if (token == null) {
        throw new CommandError("Give a token for %s with --token.".formatted(url));
      }
      return new LedgerImport(file, mapping, target, replay, url, Tokens.always(token));
    }
    DataFolder folder = data.folder();
    RunningInstallation running =
        folder
            .running()
            .orElseThrow(
                () ->
                    new CommandError(
                        "Dunlin is not running on %s. Start it with 'dunlin up'."
                            .formatted(folder.path())));
    Issuer issuer = Issuer.keptIn(folder.key());
    Tokens tokens = (role, user) -> issuer.token(role, user, TOKEN_LIFE);
    return new LedgerImport(file, mapping, target, replay, running.url(), tokens);
  }
}

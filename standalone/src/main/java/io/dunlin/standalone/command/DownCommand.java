package io.dunlin.standalone.command;

import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.RunningInstallation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} or {@code demo} has started on a folder or at a port, and waits for it. */
@Command(
    name = "down",
    description =
        "Stops what was started on the same folder, or at the same port, and says what it waits"
            + " for.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private InstallationOption data = new InstallationOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Console.of(spec);
    DataFolder folder = data.folder();
    Optional<RunningInstallation> running = folder.running();
    if (running.isEmpty()) {
      data.candidates().forEach(one -> Postgres.stopLeftBehind(one.postgres()));
      Console.say(out, "Dunlin is not running on " + folder.path() + ".");
      return 0;
    }
    PrintWriter err = Console.errorsOf(spec);
    ShutdownMonitor stopping =
        new ShutdownMonitor(running.get(), line -> Console.say(err, line), PATIENCE);
    Optional<ProcessHandle> process = ProcessHandle.of(running.get().pid());
    if (process.isPresent()) {
      stopping.stop(process.get());
    }
    Console.say(out, "Stopped.");
    return 0;
  }
}

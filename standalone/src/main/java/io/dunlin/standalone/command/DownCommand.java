package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.embedded.OrphanedPostgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.RunningInstallation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} or {@code demo} has started on a folder or at a port, and waits for it. */
@Command(
    name = "down",
    description =
        "Stops what was started on the same folder, or at the same port, and says what it waits"
            + " for.",
    mixinStandardHelpOptions = true)
final class DownCommand extends ConsoleCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private InstallationOption data = new InstallationOption();

  @Override
  public Integer call() throws InterruptedException {
    DataFolder folder = data.folder();
    Optional<RunningInstallation> running = folder.running();
    if (running.isEmpty()) {
      data.candidates().forEach(one -> OrphanedPostgres.stop(one.postgres()));
      say("Dunlin is not running on " + folder.path() + ".");
      return 0;
    }
    ShutdownMonitor stopping = new ShutdownMonitor(running.get(), this::sayAside, PATIENCE);
    Optional<ProcessHandle> process = ProcessHandle.of(running.get().pid());
    if (process.isPresent()) {
      stopping.stop(process.get());
    }
    say("Stopped.");
    return 0;
  }
}

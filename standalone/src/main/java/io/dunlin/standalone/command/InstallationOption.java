package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.problem.CommandError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about: by its folder, its port, or both. */
class InstallationOption extends DataOption {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The gateway's port, as given to 'up' (default: whatever it runs at).")
  private @Nullable Integer port;

  /** The folder of what runs at the port; never that of what runs at another one. */
  @Override
  DataFolder folder() {
    Integer wanted = port;
    if (wanted == null) {
      return super.folder();
    }
    return candidates().stream()
        .filter(folder -> folder.running().filter(r -> isAt(r, wanted)).isPresent())
        .findFirst()
        .orElseGet(() -> notElsewhere(wanted));
  }

  private DataFolder notElsewhere(int wanted) {
    DataFolder folder = super.folder();
    Optional<RunningInstallation> other = folder.running();
    if (other.isPresent()) {
      throw new CommandError(
          "On %s Dunlin runs at %s, not at port %d. Name its port, or the other folder with --data DIR."
              .formatted(folder.path(), other.get().url(), wanted));
    }
    return folder;
  }

  private static boolean isAt(RunningInstallation running, int port) {
    return running.ports().gateway() == port;
  }
}

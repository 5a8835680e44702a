package io.dunlin.standalone.command;

import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.services.Service;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs on a folder, and how each service is; 0 when all answers, 3 when nothing runs. */
@Command(
    name = "status",
    description = "Says what runs, and whether each service answers.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int UNWELL = 1;
  private static final int NOT_RUNNING = 3;

  @Mixin private InstallationOption data = new InstallationOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Console.of(spec);
    Optional<RunningInstallation> running = data.folder().running();
    if (running.isEmpty()) {
      Console.say(out, "Dunlin is not running on " + data.folder().path() + ".");
      return NOT_RUNNING;
    }
    return report(running.get(), out);
  }

  private static int report(RunningInstallation running, PrintWriter out) {
    Console.say(
        out,
        "%s at %s, process %d, since %s, on %s clock"
            .formatted(
                running.ready() ? "Dunlin runs" : "Dunlin is starting",
                running.url(),
                running.pid(),
                running.startedAt(),
                running.simulated() ? "a simulated" : "the system's"));
    boolean well = true;
    for (Service service : Service.values()) {
      boolean answers = Health.isUp(service.port(running.ports()));
      Console.say(out, "  %-20s %s".formatted(service.configName(), answers ? "up" : "down"));
      well &= answers;
    }
    return well ? 0 : UNWELL;
  }
}

package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.services.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs on a folder, and how each service is; 0 when all answers, 3 when nothing runs. */
@Command(
    name = "status",
    description = "Says what runs, and whether each service answers.",
    mixinStandardHelpOptions = true)
final class StatusCommand extends ConsoleCommand {

  private static final int UNWELL = 1;
  private static final int NOT_RUNNING = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Mixin private InstallationOption data = new InstallationOption();

  @Override
  public Integer call() {
    Optional<RunningInstallation> running = data.folder().running();
    if (running.isEmpty()) {
      say("Dunlin is not running on " + data.folder().path() + ".");
      return NOT_RUNNING;
    }
    return report(running.get());
  }

  private int report(RunningInstallation running) {
    say(
        "%s at %s, process %d, since %s, on %s clock"
            .formatted(
                running.ready() ? "Dunlin runs" : "Dunlin is starting",
                running.url(),
                running.pid(),
                running.startedAt(),
                running.simulated() ? "a simulated" : "the system's"));
    boolean well = true;
    for (Service service : Service.values()) {
      boolean answers = isUp(service.port(running.ports()));
      say("  %-20s %s".formatted(service.configName(), answers ? "up" : "down"));
      well &= answers;
    }
    return well ? 0 : UNWELL;
  }

  private static boolean isUp(int port) {
    URI uri = URI.create("http://127.0.0.1:%d/actuator/health".formatted(port));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

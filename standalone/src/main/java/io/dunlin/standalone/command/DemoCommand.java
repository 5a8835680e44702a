package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.demo.Demo;
import io.dunlin.standalone.embedded.OrphanedPostgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A year of an invented company on a simulated clock, left running to be explored. */
@Command(
    name = "demo",
    description = "Plays a year of an invented company, says what happened, and keeps running.",
    mixinStandardHelpOptions = true)
final class DemoCommand extends StartCommand {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:user.home}/.dunlin/demo",
      description = "The demo's folder (default: ~/.dunlin/demo).")
  private Path path = Path.of("demo");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + Options.DEFAULT_PORT,
      description = "The gateway's port (default: 8080).")
  private int port;

  @Option(names = "--keep", description = "Go on with the last demo instead of a fresh one.")
  private boolean keep;

  @Option(names = "--exit", description = "Stop everything after the summary.")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    DataFolder folder = DataFolder.at(path);
    boolean fresh = !keep || !folder.isUsed();
    if (fresh) {
      makeFresh(folder);
    }
    Options options = Options.in(path).withPort(port).withClock(Demo.firstDay().minusDays(1));
    long began = System.nanoTime();
    Standalone standalone = start(options);
    say("Ready after %d s; now a year goes by.".formatted(secondsSince(began)));
    say(fresh ? Demo.play(standalone) : "");
    if (!exit) {
      keepRunning(standalone, began);
    }
    return 0;
  }

  /** Only a folder that a demo has made is emptied. */
  private static void makeFresh(DataFolder folder) {
    folder
        .running()
        .ifPresent(
            running -> {
              throw new CommandError(
                  "A demo is already running at %s. Stop it with 'dunlin down --data %s'."
                      .formatted(running.url(), folder.path()));
            });
    OrphanedPostgres.stop(folder.postgres());
    folder.empty();
  }
}

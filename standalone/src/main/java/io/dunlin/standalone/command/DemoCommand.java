package io.dunlin.standalone.command;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.Startup;
import io.dunlin.standalone.demo.Demo;
import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A year of an invented company on a simulated clock, left running to be explored. */
@Command(
    name = "demo",
    description = "Plays a year of an invented company, says what happened, and keeps running.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Console.of(spec);
    DataFolder folder = DataFolder.at(path);
    boolean fresh = !keep || !folder.isUsed();
    if (fresh) {
      makeFresh(folder);
    }
    Options options = Options.in(path).withPort(port).withClock(Demo.firstDay().minusDays(1));
    Startup startup = new Startup(options, line -> Console.say(out, line));
    StopWithTheProcess.stop(startup, out);
    long began = System.nanoTime();
    Standalone standalone = startup.run();
    Console.say(
        out, "Ready after %d s; now a year goes by.".formatted(Console.secondsSince(began)));
    String summary = fresh ? Demo.play(standalone) : "";
    Console.say(out, summary);
    if (!exit) {
      Console.say(out, StartupMessage.of(standalone, Console.secondsSince(began)));
      Thread.currentThread().join();
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
    Postgres.stopLeftBehind(folder.postgres());
    folder.empty();
  }
}

package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.demo.Demo;
import io.dunlin.standalone.demo.DemoFolder;
import io.dunlin.standalone.demo.DemoSettings;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A year of an invented company on a simulated clock, to be explored while and after it goes by.
 */
@Command(
    name = "demo",
    description = {
      "Plays a year of an invented company, says what happened, and keeps running. Everything can",
      "be read from the first day on. Stopped half-way, the next demo goes on where it was."
    },
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

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.DAYS,
      description = "How many days of the year are played (default: 365).")
  private int days;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.ACCOUNTS,
      description = "How many customers the company has (default: 200).")
  private int accounts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.SEED,
      description = "Which year it is; the same seed makes the same year (default: 42).")
  private long seed;

  @Option(names = "--fresh", description = "Begin anew instead of going on with the last demo.")
  private boolean fresh;

  @Option(names = "--exit", description = "Stop everything after the summary.")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    DemoSettings settings = settings();
    DataFolder folder = DataFolder.at(path);
    new DemoFolder(folder).prepare(settings, fresh);
    long began = System.nanoTime();
    Standalone standalone = start(Options.in(path).withPort(port).withClock(Demo.clockStartsOn()));
    say(StartupMessage.withoutTokens(standalone, secondsSince(began)));
    say(played(new Demo(settings, folder, standalone)));
    if (!exit) {
      say("\nEverything keeps running at %s until Ctrl-C.".formatted(standalone.url()));
      keepRunning();
    }
    return 0;
  }

  private DemoSettings settings() {
    check("--days", days, DemoSettings.DAYS);
    check("--accounts", accounts, DemoSettings.MOST_ACCOUNTS);
    return new DemoSettings(seed, accounts, days);
  }

  private static void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new CommandError("%s is a number from 1 to %,d.".formatted(option, most));
    }
  }

  /** Whoever stops it half-way is not told what could not be done any more. */
  private String played(Demo demo) throws InterruptedException {
    try {
      return demo.play(this::say);
    } catch (RuntimeException failure) {
      if (isStopping()) {
        keepRunning();
      }
      throw failure;
    }
  }
}

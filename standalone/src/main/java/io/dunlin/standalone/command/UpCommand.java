package io.dunlin.standalone.command;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.Startup;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and keeps it running until Ctrl-C or {@code dunlin down}. */
@Command(
    name = "up",
    description = "Starts everything; Ctrl-C or 'dunlin down' stops it.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + Options.DEFAULT_PORT,
      description =
          "The gateway's port (default: 8080); the others follow from it or are free ones.")
  private int port;

  @Option(
      names = "--clock",
      paramLabel = "DATE",
      converter = DayOption.class,
      description = {
        "Run on a simulated clock that starts on this day, such as 2012-01-01: at its end in the",
        "company's zone, as everywhere where the clock is given a day."
      })
  private @Nullable LocalDate clock;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "The company's time zone (default: UTC).")
  private ZoneId zone = ZoneId.of("UTC");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Console.of(spec);
    Options options = Options.in(data.path()).withPort(port).withClock(clock).withCompanyZone(zone);
    Startup startup = new Startup(options, line -> Console.say(out, line));
    StopWithTheProcess.stop(startup, out);
    long began = System.nanoTime();
    Standalone standalone = startup.run();
    Console.say(out, StartupMessage.of(standalone, Console.secondsSince(began)));
    Thread.currentThread().join();
    return 0;
  }
}

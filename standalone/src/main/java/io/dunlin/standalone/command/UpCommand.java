package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running until Ctrl-C or {@code dunlin down}. */
@Command(
    name = "up",
    description = "Starts everything; Ctrl-C or 'dunlin down' stops it.",
    mixinStandardHelpOptions = true)
final class UpCommand extends StartCommand {

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

  @Override
  public Integer call() throws InterruptedException {
    Options options = Options.in(data.path()).withPort(port).withClock(clock).withCompanyZone(zone);
    long began = System.nanoTime();
    Standalone standalone = start(options);
    say(StartupMessage.of(standalone, secondsSince(began)));
    keepRunning();
    return 0;
  }
}

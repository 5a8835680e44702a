package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands; what a person can put right is said in one sentence, without a stack trace. */
@Command(
    name = "dunlin",
    description = "Collects overdue receivables, everything on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ImportCommand.class,
      TokenCommand.class,
      TestCommand.class,
      HelpCommand.class
    })
public final class CommandLines {

  private static final int FAILED = 1;

  private CommandLines() {}

  public static void main(String[] args) {
    System.exit(dunlin().execute(args));
  }

  public static CommandLine dunlin() {
    return new CommandLine(new CommandLines())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, line, _) -> explain(e, line.getErr()));
  }

  private static int explain(Exception e, PrintWriter err) {
    if (e instanceof CommandError) {
      err.println(e.getMessage());
      return FAILED;
    }
    err.println(sentence(e));
    err.println("More is in the log, dunlin.log in the data folder.");
    return FAILED;
  }

  /** What happened, and what lies at the bottom of it. */
  private static String sentence(Exception e) {
    return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
        .map(Throwable::getMessage)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(": "));
  }
}

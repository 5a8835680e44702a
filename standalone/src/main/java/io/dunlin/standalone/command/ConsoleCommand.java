package io.dunlin.standalone.command;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that answers the person at the command line. */
abstract class ConsoleCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  /** A line of the result. */
  void say(String line) {
    print(line, line().getOut());
  }

  /** What is said on the way, so that the output holds nothing but the result. */
  void sayAside(String line) {
    print(line, line().getErr());
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private static void print(String line, PrintWriter out) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  static long secondsSince(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime).toSeconds();
  }
}

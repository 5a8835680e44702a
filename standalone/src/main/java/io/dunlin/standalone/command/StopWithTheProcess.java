package io.dunlin.standalone.command;

import java.io.PrintWriter;

/** Ctrl-C and {@code dunlin down} end the process; what it has started ends first. */
final class StopWithTheProcess {

  private StopWithTheProcess() {}

  static void stop(AutoCloseable started, PrintWriter out) {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stopNow(started, out)));
  }

  private static void stopNow(AutoCloseable started, PrintWriter out) {
    Console.say(out, "Stopping …");
    try {
      started.close();
      Console.say(out, "Stopped.");
    } catch (Exception e) {
      Console.say(out, "Not everything stopped: " + e.getMessage());
    }
  }
}

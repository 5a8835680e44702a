package io.dunlin.standalone.command;

import io.dunlin.standalone.Startup;
import java.io.PrintWriter;

/** Ctrl-C and {@code dunlin down} end the process; what it has started ends first. */
final class StopWithTheProcess {

  private StopWithTheProcess() {}

  static void stop(Startup started, PrintWriter out) {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stopNow(started, out)));
  }

  private static void stopNow(Startup started, PrintWriter out) {
    if (started.isUnderWay()) {
      Console.say(out, "Stopping …");
      started.close();
      Console.say(out, "Stopped.");
    }
  }
}

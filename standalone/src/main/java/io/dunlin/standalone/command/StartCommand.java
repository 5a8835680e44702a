package io.dunlin.standalone.command;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.Startup;

/** A command that starts an installation; what it has started ends before its process does. */
abstract class StartCommand extends ConsoleCommand {

  Standalone start(Options options) {
    Startup startup = new Startup(options, this::say);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(startup)));
    return startup.run();
  }

  private void stop(Startup started) {
    if (started.isUnderWay()) {
      say("Stopping …");
      started.close();
      say("Stopped.");
    }
  }

  /** Until Ctrl-C or {@code dunlin down}. */
  void keepRunning(Standalone standalone, long began) throws InterruptedException {
    say(StartupMessage.of(standalone, secondsSince(began)));
    Thread.currentThread().join();
  }
}

package io.dunlin.standalone.command;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.Startup;

/** A command that starts an installation; what it has started ends before its process does. */
abstract class StartCommand extends ConsoleCommand {

  private volatile boolean stopping;

  Standalone start(Options options) {
    Startup startup = new Startup(options, this::say);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(startup)));
    return startup.run();
  }

  private void stop(Startup started) {
    stopping = true;
    if (started.isUnderWay()) {
      say("Stopping …");
      started.close();
      say("Stopped.");
    }
  }

  /** Whether Ctrl-C or {@code dunlin down} has come. */
  boolean isStopping() {
    return stopping;
  }

  /** Until Ctrl-C or {@code dunlin down}. */
  void keepRunning() throws InterruptedException {
    Thread.currentThread().join();
  }
}

package io.dunlin.standalone.command;

import io.dunlin.standalone.Refusal;
import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.Running;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} or {@code demo} has started on the same folder, and waits for it. */
@Command(
    name = "down",
    description = "Stops what was started on the same folder.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final long PATIENCE_SECONDS = 90;

  @Mixin private DataOption data = new DataOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Console.of(spec);
    Optional<Running> running = data.folder().running();
    if (running.isEmpty()) {
      data.candidates().forEach(folder -> Postgres.stopLeftBehind(folder.postgres()));
      Console.say(out, "Dunlin is not running on " + data.folder().path() + ".");
      return 0;
    }
    stop(running.get().pid());
    Console.say(out, "Stopped.");
    return 0;
  }

  private static void stop(long pid) throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    process.ifPresent(ProcessHandle::destroy);
    try {
      if (process.isPresent()) {
        process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new Refusal("Process %d has not stopped yet.".formatted(pid), e);
    }
  }
}

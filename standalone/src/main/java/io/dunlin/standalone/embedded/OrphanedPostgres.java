package io.dunlin.standalone.embedded;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the JVM which started it (after a kill -9) is found and stopped. */
public final class OrphanedPostgres {

  private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);
  private static final long PATIENCE_SECONDS = 20;

  private OrphanedPostgres() {}

  /** Does nothing where none is left. */
  public static void stop(Path folder) {
    postmaster(folder)
        .ifPresent(
            server -> {
              log.info("Stopping PostgreSQL {} that was left behind on {}", server.pid(), folder);
              stop(server);
            });
  }

  /** The live server of this folder; a pid that now belongs to another program is not it. */
  static Optional<ProcessHandle> postmaster(Path folder) {
    Path file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fast shutdown (SIGINT) with a checkpoint; the hard way if that does not come to an end. */
  private static void stop(ProcessHandle server) {
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    interrupt(server);
    if (!all.stream().allMatch(OrphanedPostgres::ends)) {
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(OrphanedPostgres::ends);
    }
  }

  private static void interrupt(ProcessHandle server) {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ends(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

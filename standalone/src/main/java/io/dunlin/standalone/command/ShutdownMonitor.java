package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.problem.CommandError;
import io.dunlin.standalone.services.Service;

/** Ends the process of an installation and tells, each time it changes, what it still waits for. */
record ShutdownMonitor(RunningInstallation running, Consumer<String> tell, Duration patience) {

  private static final Duration LOOK_EACH = Duration.ofMillis(500);
  private static final int CONNECT_MILLIS = 200;

  void stop(ProcessHandle process) throws InterruptedException {
    tell.accept(
        "Stopping Dunlin at %s (process %d); what is under way comes to an end first."
            .formatted(running.url(), process.pid()));
    process.destroy();
    long began = System.nanoTime();
    List<String> told = List.of();
    while (!hasEnded(process)) {
      List<String> left = stillThere();
      if (ConsoleCommand.secondsSince(began) >= patience.toSeconds()) {
        throw new CommandError(
            "Process %d has not stopped yet; it still has %s. Its log is dunlin.log in the data folder."
                .formatted(process.pid(), words(left)));
      }
      if (!left.equals(told)) {
        tell.accept("Waiting for " + words(left) + ".");
        told = left;
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(LOOK_EACH.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The process cannot be watched", e);
    }
  }

  private static String words(List<String> left) {
    return left.isEmpty() ? "the process to end" : String.join(", ", left);
  }

  /** In the order in which they stop. */
  private List<String> stillThere() {
    return parts(running.ports()).entrySet().stream()
        .filter(part -> listens(part.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Integer> parts(Ports ports) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    Service.asTheyStop().forEach(one -> parts.put(one.configName(), one.port(ports)));
    parts.put("mail server", ports.imap());
    parts.put("Kafka", ports.kafka());
    parts.put("PostgreSQL", ports.postgres());
    return parts;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}

package io.dunlin.bench.installation;

import module java.base;
import module java.net.http;

import io.dunlin.standalone.services.Service;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** One service in a JVM of its own, as in an image. */
final class ServiceProcess {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Infrastructure infrastructure;
  private final Service service;
  private final List<String> javaOptions;
  private @Nullable Process process;

  ServiceProcess(Infrastructure infrastructure, Service service, List<String> javaOptions) {
    this.infrastructure = infrastructure;
    this.service = service;
    this.javaOptions = javaOptions;
  }

  void start() throws IOException {
    process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log()).start();
  }

  void awaitReadiness() throws InterruptedException {
    URI readiness = URI.create(infrastructure.url(service) + "/actuator/health/readiness");
    while (!isReady(readiness)) {
      if (process().waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        throw ended();
      }
    }
  }

  /** What the process has used of the processors, its start included. */
  Duration processorTime() {
    return process().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether it still runs: one that ran out of memory does not. */
  void mustRun() {
    if (!process().isAlive()) {
      throw ended();
    }
  }

  private Process process() {
    return Objects.requireNonNull(process, "not started");
  }

  private IllegalStateException ended() {
    try (Stream<String> lines = Files.lines(log().toPath())) {
      String last = lines.reduce("", (_, line) -> line);
      return new IllegalStateException("%s ended: %s".formatted(service.configName(), last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private File log() {
    return infrastructure.folder().resolve(service.configName() + ".log").toFile();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(service.mainClass().getName());
    command.addAll(infrastructure.arguments(service));
    return command;
  }

  private boolean isReady(URI readiness) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(readiness).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  void stop() {
    Process started = process;
    if (started != null) {
      started.destroy();
      while (started.isAlive()) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }
}

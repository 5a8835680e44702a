package io.dunlin.standalone;

import module java.base;

import io.dunlin.standalone.embedded.Kafka;
import io.dunlin.standalone.embedded.Mail;
import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.problem.CommandError;
import io.dunlin.standalone.services.Service;

/** The servers and the gateway start side by side, the other services when the servers are up. */
final class StartOrder {

  private final DataFolder folder;
  private final Installation installation;
  private final Consumer<String> progress;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("start-", 1).daemon().factory());

  StartOrder(DataFolder folder, Installation installation, Consumer<String> progress) {
    this.folder = folder;
    this.installation = installation;
    this.progress = progress;
  }

  void run() {
    try {
      CompletableFuture<Void> gateway = service(Service.GATEWAY);
      all(Stream.of(server("PostgreSQL", this::postgres), server("Kafka", this::kafka), mail()));
      Stream<CompletableFuture<Void>> services =
          Service.withDatabases().filter(Service::isThere).map(this::service);
      all(Stream.concat(Stream.of(gateway), services));
    } finally {
      installation.closing().add(installation.services());
      threads.shutdown();
    }
  }

  private CompletableFuture<Void> mail() {
    return server(
        "mail server", () -> Mail.start(installation.ports().smtp(), installation.ports().imap()));
  }

  private Postgres postgres() {
    return Postgres.start(
        folder.postgres(),
        installation.ports().postgres(),
        installation.passwords(),
        Service.databases());
  }

  private Kafka kafka() {
    Ports ports = installation.ports();
    return Kafka.start(folder.kafka(), ports.kafka(), ports.kafkaController());
  }

  private CompletableFuture<Void> server(String name, Supplier<? extends AutoCloseable> start) {
    return timed(name, () -> installation.closing().add(start.get()));
  }

  private CompletableFuture<Void> service(Service service) {
    return timed(service.configName(), () -> installation.services().start(service));
  }

  private CompletableFuture<Void> timed(String name, Runnable start) {
    return CompletableFuture.runAsync(
        () -> {
          long began = System.nanoTime();
          start.run();
          double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
          progress.accept(String.format(Locale.ROOT, "  %-20s %5.1f s", name, seconds));
        },
        threads);
  }

  /** Waits for all of them, so that nothing starts behind the back of whoever cleans up. */
  private static void all(Stream<CompletableFuture<Void>> started) {
    try {
      CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CommandError refusal
          ? refusal
          : new IllegalStateException("Dunlin could not start", e.getCause());
    }
  }
}

package io.dunlin.bench;

import module java.base;

import com.sun.net.httpserver.HttpServer;
import io.dunlin.standalone.LogFile;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.embedded.Kafka;
import io.dunlin.standalone.embedded.Postgres;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.issuer.Issuer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL, a Kafka, and account-service alone in a process of its own with a bounded heap; all
 * gone when the measurement is over.
 */
final class AccountServiceProcess implements AutoCloseable {

  static final String HEAP = "512m";

  /** As an operator would size it for a million accounts; see docs/operations.md. */
  private static final Map<String, String> SIZED_FOR_A_COMPANY =
      Map.of(
          "shared_buffers", "4GB",
          "max_wal_size", "16GB",
          "checkpoint_timeout", "15min",
          "maintenance_work_mem", "512MB");

  private static final String HEAP_USED = "jvm_memory_used_bytes{area=\"heap\"";

  private static final String LOCAL = "127.0.0.1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder = Installation.temporary();
  private final Ports ports = Ports.choose(0);
  private final DatabasePasswords passwords =
      DatabasePasswords.keptIn(folder.resolve("postgres.passwords"), List.of("account"));
  private final Issuer issuer = Issuer.keptIn(folder.resolve("key.json"));
  private final HttpServer keys;
  private final Postgres postgres;
  private final Kafka kafka;
  private final List<String> javaOptions;
  private @Nullable Process service;

  AccountServiceProcess(List<String> javaOptions) throws IOException {
    this.javaOptions = javaOptions;
    LogFile.open(folder.resolve("bench.log"));
    this.keys =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.gateway()), 0);
    this.postgres =
        Postgres.start(
            folder.resolve("postgres"),
            ports.postgres(),
            passwords,
            List.of("account"),
            SIZED_FOR_A_COMPANY);
    this.kafka = Kafka.start(folder.resolve("kafka"), ports.kafka(), ports.kafkaController());
    serveKeys();
  }

  String brokers() {
    return LOCAL + ":" + ports.kafka();
  }

  /** The database for R2DBC, with its user and password. */
  String r2dbcUrl() {
    return "r2dbc:" + address().replace("//", "//account:%s@".formatted(passwords.of("account")));
  }

  String url() {
    return "http://%s:%d".formatted(LOCAL, ports.account());
  }

  String token(String role) {
    return issuer.token(role, "bench", Duration.ofHours(6));
  }

  Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:" + address(), "account", passwords.of("account"));
  }

  private String address() {
    return "postgresql://%s:%d/account".formatted(LOCAL, ports.postgres());
  }

  /** Starts account-service and returns when it is ready. */
  void start() throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log()).start();
    service = started;
    URI readiness = URI.create(url() + "/actuator/health/readiness");
    while (!isReady(readiness)) {
      if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("account-service ended; see " + log());
      }
    }
  }

  /** What the service answers, which must be 200. */
  String get(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** What of the service's heap is in use, in megabytes, as operators see it. */
  long heapInUse() throws IOException, InterruptedException {
    double bytes =
        get("/actuator/prometheus", token("ops"))
            .lines()
            .filter(line -> line.startsWith(HEAP_USED))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    return (long) (bytes / (1 << 20));
  }

  /** What the service's process has used of the processors, its start included. */
  Duration processorTime() {
    return process().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether the service still runs: one that ran out of memory does not. */
  void mustRun() {
    if (!process().isAlive()) {
      throw new IllegalStateException("account-service ended; see " + log());
    }
  }

  private Process process() {
    return Objects.requireNonNull(service, "not started");
  }

  private File log() {
    return folder.resolve("account-service.log").toFile();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + HEAP,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.dunlin.account.AccountService");
    settings().forEach(setting -> command.add("--" + setting));
    return command;
  }

  private List<String> settings() {
    return List.of(
        "spring.config.name=account-service",
        "spring.main.banner-mode=off",
        "spring.reactor.context-propagation=limited",
        "spring.cloud.gateway.server.webflux.enabled=false",
        "server.address=" + LOCAL,
        "server.port=" + ports.account(),
        "spring.r2dbc.url=r2dbc:" + address(),
        "spring.r2dbc.username=account",
        "spring.r2dbc.password=" + passwords.of("account"),
        "spring.flyway.url=jdbc:" + address(),
        "spring.flyway.user=account",
        "spring.flyway.password=" + passwords.of("account"),
        "spring.kafka.bootstrap-servers=" + brokers(),
        "dunlin.issuer.uri=" + Issuer.NAME,
        "dunlin.issuer.audience=" + Issuer.AUDIENCE,
        "dunlin.issuer.jwk-set-uri=http://%s:%d/jwks".formatted(LOCAL, ports.gateway()),
        "dunlin.issuer.token-uri=http://%s:%d/token".formatted(LOCAL, ports.gateway()),
        "dunlin.service-client.id=account-service",
        "dunlin.service-client.secret=none");
  }

  private void serveKeys() {
    byte[] answer = issuer.publicKeys().toString().getBytes(StandardCharsets.UTF_8);
    keys.createContext(
        "/jwks",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    keys.start();
  }

  private boolean isReady(URI readiness) throws InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /** Stops account-service, so that nothing looks at a database while it is filled. */
  void stop() {
    Process started = service;
    if (started != null) {
      started.destroy();
      while (started.isAlive()) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  @Override
  public void close() {
    stop();
    keys.stop(0);
    kafka.close();
    postgres.close();
    Installation.delete(folder);
  }
}
